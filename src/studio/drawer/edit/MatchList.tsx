import { actions } from '../../state/store.ts'
import { useText } from '../../ui/useText.ts'
import fields from './Field.module.css'
import styles from './MatchList.module.css'
import { pathOperations } from './operations.ts'
import type { MatchForm, PathOperator } from './ruleForm.ts'
import { TextInput } from './TextInput.tsx'
import type { EditedRule } from './useRule.ts'

const operators: readonly PathOperator[] = ['exact', 'prefix', 'regex']

/** The path of each `match[]` entry: operator and value. */
export function MatchList({ rule }: Readonly<{ rule: EditedRule }>) {
  const t = useText()
  const { matches } = rule.form
  if (matches.length === 0) return <p className={styles.note}>{t.edit.noMatch}</p>
  return matches.map((match) => (
    <div key={match.index} className={styles.match}>
      {match.index > 0 && <span className={styles.note}>{t.edit.alternative(match.index + 1)}</span>}
      {match.path === undefined ? (
        <span className={styles.note}>{t.edit.anyPath}</span>
      ) : (
        <PathFields rule={rule} match={match.index} path={match.path} />
      )}
    </div>
  ))
}

type PathProps = Readonly<{ rule: EditedRule; match: number; path: NonNullable<MatchForm['path']> }>

function PathFields({ rule: { ref, key }, match, path }: PathProps) {
  const t = useText()
  function edit(after: NonNullable<MatchForm['path']>): void {
    const operations = pathOperations(ref.path, match, path.operator, after)
    const { file, document } = ref
    void actions.edit({ file, document, operations }, t.edit.label.path, `path ${key} ${match}`)
  }
  return (
    <div className={styles.path}>
      <span className={styles.field}>{t.conditions.fieldName({ type: 'path' })}</span>
      <select
        className={fields.select}
        aria-label={t.edit.operator}
        value={path.operator}
        onChange={(event) => {
          const operator = operators.find((each) => each === event.target.value)
          if (operator !== undefined) edit({ operator, value: path.value })
        }}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {t.conditions.operator[operator]}
          </option>
        ))}
      </select>
      <TextInput
        className={styles.value}
        data-first-focus={match === 0 || undefined}
        aria-label={t.edit.pathValue}
        value={path.value}
        onEdit={(value) => edit({ operator: path.operator, value })}
      />
    </div>
  )
}

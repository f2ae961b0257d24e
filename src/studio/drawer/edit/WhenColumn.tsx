import type { SourceRef } from '../../../base/source.ts'
import type { FormField } from '../../../form/form.ts'
import { useFormHost } from '../../form/formHost.ts'
import { setField } from '../../form/operations.ts'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { useStudio } from '../../state/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { AlternativeBox } from './AlternativeBox.tsx'
import { alternativesOf } from './conditions.ts'
import { covers } from './covers.ts'
import { Sentence } from './Sentence.tsx'
import { siblingsOf } from './siblings.ts'
import styles from './When.module.css'

type Props = Readonly<{ rule: FormField; fields: readonly FormField[]; isHttp: boolean; source: SourceRef }>

/** The conditions of a rule: as a sentence, and as boxes of what must hold together with "or" between them. */
export function WhenColumn({ fields, isHttp, source }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const match = fields.find(({ name }) => name === 'match')
  const alternatives = alternativesOf(match)
  if (match?.input.type !== 'list') return null
  const { fresh, items } = match.input

  function addAlternative(list: FormField): void {
    const path = [...list.path, items.length]
    host.write(
      items.length === 0
        ? setField(list, [fresh])
        : [{ type: 'insert', path: list.path, index: items.length, value: fresh }],
      t.label.add(t.when.alternative(items.length + 1, items.length + 1)),
    )
    host.focusAt(path, 'last')
  }

  const addOr = (
    <Button small kind="ghost" className={styles.addOr} onClick={() => addAlternative(match)}>
      <Icon name="plus" size={12} />
      {alternatives.length === 0 ? t.when.addAnd : t.when.addOr}
    </Button>
  )
  return (
    <div className={styles.when}>
      <h3 className={styles.title}>
        {isHttp ? t.when.title : t.when.titleConnection}
        <Reach source={source} />
      </h3>
      {alternatives.length === 0 && <p className={styles.note}>{t.when.everything}</p>}
      {(alternatives.length > 1 || (alternatives[0]?.conditions.length ?? 0) > 1) && (
        <Sentence alternatives={alternatives} />
      )}
      {alternatives.map((alternative, index) => (
        <AlternativeBox key={alternative.item.name} alternative={alternative} index={index} count={alternatives.length}>
          {alternatives.length === 1 && addOr}
        </AlternativeBox>
      ))}
      {alternatives.length !== 1 && addOr}
    </div>
  )
}

/** Whether the rule is reached at all, as far as the rules before it say; nothing of a rule that no proxy has. */
function Reach({ source }: Readonly<{ source: SourceRef }>) {
  const t = useFormTexts()
  const graph = useStudio((state) => state.snapshot?.graph)
  if (graph === undefined) return null
  const index = Number(source.path.at(-1))
  const rows = siblingsOf(graph, source)
  const own = rows.find(({ source: { path } }) => path.at(-1) === index)
  const isCompiled = graph.nodes.some(
    (node) => node.type === 'virtualHost' && node.members.length > 0 && node.rows.some((row) => row === own),
  )
  if (own === undefined || !isCompiled) return null
  const isHidden = rows.slice(0, rows.indexOf(own)).some((earlier) => covers(earlier, own))
  return (
    <span className={styles.reach} data-hidden={isHidden || undefined}>
      <Icon name={isHidden ? 'warning' : 'check'} size={12} />
      {isHidden ? t.when.unreachable : t.when.reachable}
    </span>
  )
}

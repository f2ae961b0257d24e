import { useId, useRef, useState } from 'react'
import type { FieldPath } from '../../base/source.ts'
import type { FormField } from '../../form/form.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import fieldStyles from './Field.module.css'
import { useFormHost } from './formHost.ts'
import styles from './ObjectFields.module.css'
import { addFresh } from './operations.ts'
import { useFormTexts } from './useFormTexts.ts'

type Props = Readonly<{
  fields: readonly FormField[]
  groups: readonly (readonly string[])[]
  inYaml: number
  path: FieldPath
}>

/** The fields of an object: what is set first, then the common ones, the others folded. Of a group of which one alone may be set, one
 *  is shown. */
export function ObjectFields({ fields, groups, inYaml, path }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const [isUnfolded, setUnfolded] = useState(false)
  // Added, but not written yet: an empty object says nothing.
  const [added, setAdded] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const order = useOrder(fields)
  const sorted = order.flatMap((name) => fields.filter((field) => field.name === name))

  const groupOf = (name: string) => groups.find((group) => group.includes(name))
  const shownOf = (group: readonly string[]): string | undefined => {
    const set = sorted.find((field) => group.includes(field.name) && field.isSet)?.name
    return chosen[group.join()] ?? set ?? undefined
  }
  const leads = (field: FormField, group: readonly string[]) =>
    sorted.find(({ name }) => group.includes(name)) === field
  const isLine = (field: FormField) =>
    field.isSet ||
    added.includes(field.name) ||
    !['object', 'list', 'map'].includes(field.input.type) ||
    isScalarList(field)

  const folded = sorted.filter(
    (field) => !field.isSet && !field.isCommon && groupOf(field.name) === undefined && !added.includes(field.name),
  )
  const visible = sorted.filter((field) => isUnfolded || !folded.includes(field))
  const lines = visible.filter((field) => groupOf(field.name) !== undefined || isLine(field))
  const chips = visible.filter((field) => !lines.includes(field))

  function add(field: FormField): void {
    const fresh = addFresh(field)
    const isEmpty = field.input.type === 'map' || (field.input.type === 'object' && isEmptyObject(field.input.fresh))
    setAdded([...added, field.name])
    host.openItem([...field.path, 0])
    if (!isEmpty) host.write(fresh, t.label.add(field.name))
    host.focusAt(field.path)
  }

  return (
    <div className={styles.fields}>
      {lines.map((field) => {
        const group = groupOf(field.name)
        if (group === undefined) return <host.Field key={field.name} field={field} />
        if (!leads(field, group)) return null
        const shown = sorted.find(({ name }) => name === shownOf(group))
        return (
          <div key={group.join()} className={styles.group}>
            <GroupChoice
              names={sorted.filter(({ name }) => group.includes(name)).map(({ name }) => name)}
              value={shown?.name ?? ''}
              onChoose={(name) => {
                setChosen({ ...chosen, [group.join()]: name })
                const next = sorted.find((each) => each.name === name)
                if (next !== undefined && !next.isSet && next.input.type === 'object') add(next)
              }}
            />
            {shown !== undefined && <host.Field field={shown} />}
          </div>
        )
      })}
      {(chips.length > 0 || folded.length > 0 || inYaml > 0) && (
        <div className={styles.chips}>
          {chips.map((field) => (
            <Button
              key={field.name}
              small
              kind="ghost"
              aria-label={t.add(field.name)}
              data-help={field.help}
              onClick={() => add(field)}
            >
              <Icon name="plus" size={12} />
              {field.name}
            </Button>
          ))}
          {folded.length > 0 && (
            <Button small kind="ghost" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
              <Icon name={isUnfolded ? 'chevronUp' : 'chevronDown'} size={12} />
              {isUnfolded ? t.fewerFields : t.moreFields(folded.length)}
            </Button>
          )}
          {inYaml > 0 && (
            <Button small kind="ghost" onClick={() => host.goToYaml(path)}>
              {t.inYaml(inYaml)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

const isScalarList = ({ input, isCommon }: FormField): boolean =>
  isCommon === true && input.type === 'list' && input.isScalar

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

function GroupChoice(props: Readonly<{ names: readonly string[]; value: string; onChoose: (name: string) => void }>) {
  const t = useFormTexts()
  const id = useId()
  const { names, value, onChoose } = props
  return (
    <select
      id={id}
      className={fieldStyles.select}
      aria-label={t.choose(names.join(', '))}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{t.notSet}</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** What is set comes first, as it was when the form opened: a field does not move away under the fingers. */
function useOrder(fields: readonly FormField[]): readonly string[] {
  const order = useRef<readonly string[]>([])
  const names = fields.map(({ name }) => name)
  if (order.current.length !== names.length || names.some((name) => !order.current.includes(name))) {
    const first = (field: FormField) => (field.isSet || field.isRequired ? 0 : 1)
    order.current = fields.toSorted((a, b) => first(a) - first(b)).map(({ name }) => name)
  }
  return order.current
}

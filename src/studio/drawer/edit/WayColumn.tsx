import { useState } from 'react'
import type { FieldPath } from '../../../base/source.ts'
import type { FormField } from '../../../form/form.ts'
import type { FormTexts } from '../../../i18n/form.ts'
import { FieldInput } from '../../form/FieldInput.tsx'
import { pathKey, useFormHost } from '../../form/formHost.ts'
import { addFresh, removeField } from '../../form/operations.ts'
import { TypedInput } from '../../form/TypedInput.tsx'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Way.module.css'

const ACTIONS = [
  'rewrite',
  'headers',
  'timeout',
  'retries',
  'mirrors',
  'mirror',
  'mirrorPercentage',
  'fault',
  'corsPolicy',
]
const INSTEAD = ['redirect', 'directResponse', 'delegate']
/** Old names, shown where somebody wrote them. */
const OLD = ['mirror', 'mirrorPercentage', 'mirrorPercent', 'mirror_percent']

type Props = Readonly<{ fields: readonly FormField[]; inYaml: number; path: FieldPath }>

/** What happens to a request on the way, and what may happen instead of sending it on. */
export function WayColumn({ fields, inYaml, path }: Props) {
  const t = useFormTexts()
  const host = useFormHost()
  const pick = (names: readonly string[]) =>
    names.flatMap((name) => fields.filter((field) => field.name === name && (field.isSet || !OLD.includes(name))))
  const name = fields.find((field) => field.name === 'name')
  const actions = pick([...ACTIONS, 'mirrorPercent', 'mirror_percent'])
  const instead = pick(INSTEAD)
  return (
    <>
      <h3>{t.way.title}</h3>
      {actions.map((field) => (
        <ActionRow key={field.name} field={field} />
      ))}
      {instead.length > 0 && <h3 className={styles.instead}>{t.way.instead}</h3>}
      {instead.map((field) => (
        <ActionRow key={field.name} field={field} />
      ))}
      {name?.input.type === 'text' && (
        <div className={styles.row} data-path={pathKey(name.path)} data-help={name.help}>
          <span className={styles.label}>{t.way.name}</span>
          <div className={styles.control}>
            <TypedInput field={name} input={name.input} label={t.way.name} />
          </div>
        </div>
      )}
      {inYaml > 0 && (
        <Button small kind="ghost" className={styles.yaml} onClick={() => host.goToYaml(path)}>
          {t.inYaml(inYaml)}
        </Button>
      )}
    </>
  )
}

const labelOf = (t: FormTexts, name: string): string => {
  const label = new Map(Object.entries(t.way)).get(name)
  return typeof label === 'string' ? label : name
}

/** The one field of an action that says most; alone it stands in one line with the action's name. */
const LEADS: Readonly<Record<string, readonly string[]>> = {
  rewrite: ['uri'],
  headers: ['request', 'set'],
  retries: ['attempts'],
  redirect: ['uri'],
  directResponse: ['status'],
  delegate: ['name'],
  mirrorPercentage: ['value'],
}

const childrenOf = ({ input }: FormField): readonly FormField[] => (input.type === 'object' ? (input.fields ?? []) : [])

/** The leading field of an action in which nothing else is set. */
function leadOf(field: FormField): FormField | undefined {
  const path = LEADS[field.name]
  let at: FormField | undefined = path === undefined ? undefined : field
  for (const name of path ?? []) {
    const set = at === undefined ? [] : childrenOf(at).filter(({ isSet }) => isSet)
    at = set.length === 1 && set[0]?.name === name ? set[0] : undefined
  }
  return at
}

function ActionRow({ field }: Readonly<{ field: FormField }>) {
  const t = useFormTexts()
  const host = useFormHost()
  const [isAdded, setAdded] = useState(false)
  const [isUnfolded, setUnfolded] = useState(false)
  const label = labelOf(t, field.name)
  const { input } = field
  const isLine = input.type === 'text' || input.type === 'number'
  const lead = isUnfolded ? undefined : leadOf(field)
  const isOpen = field.isSet || isAdded
  const shown = lead ?? field
  function add(): void {
    setAdded(true)
    const isEmpty = input.type === 'object' && JSON.stringify(input.fresh) === '{}'
    if (!isEmpty) host.write(addFresh(field), t.label.add(label))
    host.focusAt(field.path)
  }
  function remove(): void {
    setAdded(false)
    host.write(removeField(field), t.label.remove(label))
  }
  return (
    <div
      className={styles.row}
      data-open={(isOpen && !isLine && lead === undefined) || undefined}
      data-path={pathKey(field.path)}
      data-help={shown.help}
      data-wide={lead?.input.type === 'map' || undefined}
    >
      <span className={styles.label}>{label}</span>
      <div className={styles.control}>
        {isLine || isOpen ? (
          <FieldInput field={shown} label={lead === undefined ? label : `${label} ${lead.name}`} />
        ) : (
          <Button small kind="ghost" className={styles.add} onClick={add}>
            <Icon name="plus" size={12} />
            {t.way.addAction[field.name] ?? label}
          </Button>
        )}
      </div>
      {isOpen && !isLine && (
        <div className={styles.buttons}>
          {leadOf(field) !== undefined && (
            <IconButton
              small
              icon={isUnfolded ? 'chevronUp' : 'chevronDown'}
              label={isUnfolded ? t.close(label) : t.open(label)}
              aria-expanded={isUnfolded}
              onClick={() => setUnfolded(!isUnfolded)}
            />
          )}
          <IconButton small icon="cross" label={t.remove(label)} onClick={remove} />
        </div>
      )}
    </div>
  )
}

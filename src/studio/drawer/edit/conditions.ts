// The `match` of a rule as alternatives of conditions.

import type { FormField } from '../../../form/form.ts'
import type { FormTexts } from '../../../i18n/form.ts'

/** One condition: the field of the match it is about, and of a map the key. */
export type Condition = Readonly<{ kind: string; name: string; field: FormField }>

/** One entry of `match`: all of its conditions must hold. `free`: fields that a condition can be added on. */
export type Alternative = Readonly<{ item: FormField; conditions: readonly Condition[]; free: readonly FormField[] }>

export const isNamed = (kind: string): boolean =>
  kind === 'headers' || kind === 'withoutHeaders' || kind === 'queryParams' || kind === 'sourceLabels'

/** Words for logs and statistics, not conditions. */
const NO_CONDITION = ['name', 'statPrefix']

const fieldsOf = ({ input }: FormField): readonly FormField[] => (input.type === 'object' ? (input.fields ?? []) : [])

/** The alternatives of a rule's `match` field. */
export function alternativesOf(match: FormField | undefined): readonly Alternative[] {
  if (match?.input.type !== 'list') return []
  return match.input.items.map((item) => ({
    item,
    conditions: fieldsOf(item).flatMap(conditionsOf),
    free: fieldsOf(item).filter((field) => field.input.type === 'map' || !field.isSet),
  }))
}

function conditionsOf(field: FormField): readonly Condition[] {
  const { name: kind, input, isSet } = field
  if (!isSet || NO_CONDITION.includes(kind)) return []
  if (input.type === 'map') return input.entries.map((entry) => ({ kind, name: entry.name, field: entry }))
  return [{ kind, name: '', field }]
}

const NAMES: ReadonlyMap<string, keyof FormTexts['when']['conditionField']> = new Map(
  (
    [
      'uri',
      'method',
      'headers',
      'withoutHeaders',
      'queryParams',
      'authority',
      'scheme',
      'port',
      'gateways',
      'sourceLabels',
      'sourceNamespace',
      'ignoreUriCase',
      'sniHosts',
      'destinationSubnets',
      'sourceSubnet',
      'statPrefix',
      'name',
    ] as const
  ).map((name) => [name, name]),
)

/** What a condition is about, in words. */
export function kindText(t: FormTexts, kind: string): string {
  const name = NAMES.get(kind)
  return name === undefined ? kind : t.when.conditionField[name]
}

/** A condition as a clause of the sentence: "path starts with `/api`". */
export function conditionText(t: FormTexts, { kind, name, field: { input } }: Condition): string {
  // "not header" is said by the verb.
  const subject = t.when.subject(kindText(t, kind === 'withoutHeaders' ? 'headers' : kind), name)
  switch (input.type) {
    case 'match': {
      const verbs = kind === 'withoutHeaders' ? t.when.notVerb : t.when.verb
      return (verbs[input.operator === '' ? 'present' : input.operator] ?? t.when.plain)(subject, input.value)
    }
    case 'text':
    case 'choice':
      return t.when.plain(subject, input.value)
    case 'number':
      return t.when.plain(subject, String(input.value ?? ''))
    case 'list':
      return t.when.plain(
        subject,
        input.items.map(({ input: item }) => ('value' in item ? String(item.value) : '')).join(', '),
      )
    default:
      return subject
  }
}

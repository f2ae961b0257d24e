// The `route` of a rule as the split shows it.

import type { FormField } from '../../../form/form.ts'
import { shortHost } from '../../../i18n/index.ts'

export type Destination = Readonly<{
  index: number
  host: string
  subset: string
  /** Undefined if none is written. */
  weight: number | undefined
  item: FormField
  fields: Readonly<{ host: FormField; subset: FormField; weight: FormField }>
  /** Its further fields: port and headers. */
  more: readonly FormField[]
}>

const childrenOf = (field: FormField | undefined): readonly FormField[] =>
  field?.input.type === 'object' ? (field.input.fields ?? []) : []

const textOf = (field: FormField): string => (field.input.type === 'text' ? field.input.value : '')

/** The destinations of a `route` field, without items that are none. */
export function destinationsOf(route: FormField | undefined): readonly Destination[] {
  if (route?.input.type !== 'list') return []
  return route.input.items.flatMap((item, index) => {
    const child = (name: string) => childrenOf(item).find((each) => each.name === name)
    const inner = childrenOf(child('destination'))
    const [host, subset, port] = ['host', 'subset', 'port'].map((name) => inner.find((each) => each.name === name))
    const [weight, headers] = [child('weight'), child('headers')]
    if (host === undefined || subset === undefined || weight === undefined) return []
    const written = weight.input.type === 'number' ? weight.input.value : undefined
    const more = [port, headers].filter((field) => field !== undefined)
    return [
      {
        index,
        host: textOf(host),
        subset: textOf(subset),
        weight: written,
        item,
        fields: { host, subset, weight },
        more,
      },
    ]
  })
}

/** The destinations of a whole rule. */
export const routeOf = (rule: FormField): readonly Destination[] =>
  destinationsOf(childrenOf(rule).find(({ name }) => name === 'route'))

/** `catalog v1`, `v2`: the host is said once while it stays the same. */
export function namesOf(destinations: readonly Destination[]): readonly string[] {
  return destinations.map(({ host, subset }, index) => {
    const same = subset !== '' && destinations[index - 1]?.host === host
    return [same ? '' : shortHost(host), subset].filter((word) => word !== '').join(' ')
  })
}

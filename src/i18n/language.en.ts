// English words of what the text editor says about fields, values and names.

import type { NamedFacts, SeenValue, TypeFacts } from '../language/hover.ts'
import { code } from './code.ts'

type Facts<Type extends NamedFacts['type']> = Extract<NamedFacts, Readonly<{ type: Type }>>

const types: Readonly<Record<TypeFacts['type'], string>> = {
  string: 'text',
  duration: 'duration',
  boolean: 'true or false',
  integer: 'whole number',
  number: 'number',
  integerOrString: 'number or text',
  list: 'list',
  map: 'mapping',
  object: 'mapping',
  anything: 'any value',
}

const listed = (names: readonly (string | number)[]) => names.map(code).join(', ')

export const languageEn = {
  language: {
    required: 'required',
    newDocument: 'new document',
    field: (name: string, type: string, required: boolean) => `${code(name)}: ${type}${required ? ', required' : ''}`,
    type: ({ type, enum: allowed, minimum, maximum }: TypeFacts) => {
      if (allowed !== undefined) return `one of ${listed(allowed)}`
      if (minimum !== undefined && maximum !== undefined) return `${types[type]} from ${minimum} to ${maximum}`
      return minimum === undefined ? types[type] : `${types[type]}, at least ${minimum}`
    },
    listOf: (type: string) => `list of ${type}`,
    mapOf: (type: string) => `mapping of names to ${type}`,
    onlyOneOf: (fields: readonly string[]) => `At most one of ${listed(fields)} can be set.`,
    seen: (values: readonly SeenValue[]) =>
      `Values in this project: ${values.map(({ value, count }) => (count === 1 ? code(value) : `${code(value)} (${count} times)`)).join(', ')}`,
    host: ({ host, known, ports, subsets }: Facts<'host'>) => {
      if (!known) return `${code(host)} is defined in no file.`
      const at =
        ports.length === 0
          ? ''
          : `, ${ports.length === 1 ? 'port' : 'ports'} ${listed(ports.map(({ number }) => number))}`
      return `${code(host)}${at}${subsets.length === 0 ? '' : `; subsets ${listed(subsets)}`}`
    },
    subset: ({ host, name, labels }: Facts<'subset'>) => {
      if (labels === undefined) return `No DestinationRule defines subset ${code(name)} of ${code(host)}.`
      const all = Object.entries(labels).map(([label, value]) => `${label}=${value}`)
      return all.length === 0
        ? `Subset ${code(name)} of ${code(host)}: every workload, because it has no labels`
        : `Subset ${code(name)} of ${code(host)}: workloads with ${listed(all)}`
    },
    gateway: ({ name, known }: Facts<'gateway' | 'delegate'>) =>
      known ? `Gateway ${code(name)}` : `Gateway ${code(name)} is defined in no file.`,
    delegate: ({ name, known }: Facts<'gateway' | 'delegate'>) =>
      known ? `VirtualService ${code(name)}` : `No file defines ${code(name)} as a VirtualService without hosts.`,
    fillPlaceholder: (placeholder: string, value: string) => `Fill ${placeholder} with ${value}`,
    notRenamable: 'Only hosts and subsets can be renamed here.',
    renamed: (from: string, to: string) => `rename ${from} to ${to}`,
  },
}

export type LanguageTexts = typeof languageEn

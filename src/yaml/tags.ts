// The scalar rule as a js-yaml schema and as `yaml` options, so that both read one text as one value.
// Unknown tags are ignored as in Go: a scalar under one is its text.

import { FAILSAFE_SCHEMA, type Schema, Type } from 'js-yaml'
import type { ParseOptions, ScalarTag, SchemaOptions } from 'yaml'
import { CORE_TAGS, type CoreTag, taggedValue } from './explicitTag.ts'
import { plainValue } from './scalar.ts'

const mergeKey = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (text) => text === '<<' })

const plainScalar = new Type('tag:yaml.org,2002:plain', {
  kind: 'scalar',
  resolve: (text: string) => plainValue(text) !== text,
  construct: (text: string) => plainValue(text),
})

const coreScalar = (tag: CoreTag): Type =>
  new Type(`tag:yaml.org,2002:${tag}`, {
    kind: 'scalar',
    // js-yaml hands in null for an empty scalar.
    resolve: (text: string | null) => taggedValue(tag, text ?? '') !== undefined,
    construct: (text: string | null) => taggedValue(tag, text ?? ''),
  })

const ignoredTags = ['!', 'tag:'].flatMap((prefix) => [
  new Type(prefix, { kind: 'scalar', multi: true, construct: (text: string | null) => text ?? '' }),
  new Type(prefix, { kind: 'sequence', multi: true }),
  new Type(prefix, { kind: 'mapping', multi: true }),
])

/** The schema to give to js-yaml. */
export const JS_YAML_SCHEMA: Schema = FAILSAFE_SCHEMA.extend({
  implicit: [mergeKey, plainScalar],
  explicit: [...CORE_TAGS.map(coreScalar), ...ignoredTags],
})

const plainTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:plain',
  default: true,
  test: /^(?!<<$)/,
  resolve: (text) => plainValue(text),
}

const coreTag = (tag: CoreTag): ScalarTag => ({
  tag: `tag:yaml.org,2002:${tag}`,
  default: false,
  resolve: (text, onError) => {
    const value = taggedValue(tag, text)
    if (value === undefined) onError(`cannot read this as !!${tag}`)
    return value ?? null
  },
})

/** The options to give to `yaml`. */
export const YAML_OPTIONS: ParseOptions & SchemaOptions = {
  schema: 'failsafe',
  customTags: (tags) => [...tags, plainTag, ...CORE_TAGS.map(coreTag)],
  merge: true,
  resolveKnownTags: false,
}

import type { Texts } from '../../../i18n/index.ts'
import type { FieldFacts, Hover, NamedFacts, SeenValue } from '../../../language/hover.ts'
import { monaco } from '../monaco.ts'
import { ask } from './ask.ts'
import { type FieldHelp, loadFieldHelp } from './fieldHelp.ts'
import { toMarkdown } from './markdown.ts'
import type { Services } from './services.ts'

/** What is known of the field or value under the pointer. */
export function hoverProvider({ placeOf, texts }: Services): monaco.languages.HoverProvider {
  return {
    async provideHover(model, position, token) {
      const place = placeOf(model, position)
      if (place === undefined) return undefined
      const { file, offset, positions } = place
      const reply = await ask('hover', { type: 'hover', file, offset }, token)
      const hover = reply?.hover
      if (hover === undefined) return undefined
      const { range } = hover
      return {
        range: monaco.Range.fromPositions(positions.toPosition(range.start), positions.toPosition(range.end)),
        contents: hoverTexts(hover, texts(), await loadFieldHelp()).map((value) => ({ value: toMarkdown(value) })),
      }
    },
  }
}

/** The paragraphs of a hover: what it names first, then the field. */
function hoverTexts({ field, named, seen }: Hover, t: Texts, help: FieldHelp): readonly string[] {
  const about = help(field.field)
  return [
    ...(named === undefined ? [] : [namedText(named, t)]),
    t.language.field(field.name, typeText(field, t), field.required),
    ...(about === undefined ? [] : [about]),
    ...(field.onlyOneOf.length > 1 ? [t.language.onlyOneOf(field.onlyOneOf)] : []),
    ...(field.type.enum === undefined ? seenText(seen, t) : []),
  ]
}

function typeText({ type }: FieldFacts, t: Texts): string {
  const inner = type.type === 'list' || type.type === 'map' ? type.of : type
  const plain = inner === undefined ? '' : t.language.type(inner)
  if (type.type === 'list') return t.language.listOf(plain)
  return type.type === 'map' ? t.language.mapOf(plain) : plain
}

function namedText(named: NamedFacts, t: Texts): string {
  switch (named.type) {
    case 'host':
      return t.language.host(named)
    case 'subset':
      return t.language.subset(named)
    case 'gateway':
      return t.language.gateway(named)
    case 'delegate':
      return t.language.delegate(named)
  }
}

const seenText = (seen: readonly SeenValue[], t: Texts): readonly string[] =>
  // One value is the one under the pointer.
  seen.length < 2 ? [] : [t.language.seen(seen)]

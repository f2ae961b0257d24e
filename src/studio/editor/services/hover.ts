import type { FieldFacts, Hover, NamedFacts, SeenValue } from '../../../language/hover.ts'
import { monaco } from '../monaco.ts'
import { ask } from './ask.ts'
import { toMarkdown } from './markdown.ts'
import type { Services } from './services.ts'
import { loadWords, type Words } from './words.ts'

/** What is known of the field or value under the pointer. */
export function hoverProvider({ placeOf }: Services): monaco.languages.HoverProvider {
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
        contents: hoverTexts(hover, await loadWords()).map((value) => ({ value: toMarkdown(value) })),
      }
    },
  }
}

/** The paragraphs of a hover: what it names first, then the field. */
function hoverTexts({ field, named, seen }: Hover, texts: Words): readonly string[] {
  const about = texts.help(field.field)
  return [
    ...(named === undefined ? [] : [namedText(named, texts)]),
    texts.field(field.name, typeText(field, texts), field.required),
    ...(about === undefined ? [] : [about]),
    ...(field.onlyOneOf.length > 1 ? [texts.onlyOneOf(field.onlyOneOf)] : []),
    ...(field.type.enum === undefined ? seenText(seen, texts) : []),
  ]
}

function typeText({ type }: FieldFacts, texts: Words): string {
  const inner = type.type === 'list' || type.type === 'map' ? type.of : type
  const plain = inner === undefined ? '' : texts.type(inner)
  if (type.type === 'list') return texts.listOf(plain)
  return type.type === 'map' ? texts.mapOf(plain) : plain
}

function namedText(named: NamedFacts, texts: Words): string {
  switch (named.type) {
    case 'host':
      return texts.host(named)
    case 'subset':
      return texts.subset(named)
    case 'gateway':
      return texts.gateway(named)
    case 'delegate':
      return texts.delegate(named)
  }
}

const seenText = (seen: readonly SeenValue[], texts: Words): readonly string[] =>
  // One value is the one under the pointer.
  seen.length < 2 ? [] : [texts.seen(seen)]

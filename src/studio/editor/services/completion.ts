import type { Completion, CompletionKind } from '../../../language/completion.ts'
import { monaco } from '../monaco.ts'
import { ask } from './ask.ts'
import { toMarkdown } from './markdown.ts'
import type { Services } from './services.ts'
import { toSnippet } from './snippet.ts'
import { loadWords, type Words } from './words.ts'

const kinds: Readonly<Record<CompletionKind, monaco.languages.CompletionItemKind>> = {
  field: monaco.languages.CompletionItemKind.Field,
  value: monaco.languages.CompletionItemKind.Value,
  host: monaco.languages.CompletionItemKind.Module,
  gateway: monaco.languages.CompletionItemKind.Interface,
  subset: monaco.languages.CompletionItemKind.EnumMember,
  namespace: monaco.languages.CompletionItemKind.Folder,
  port: monaco.languages.CompletionItemKind.Constant,
  delegate: monaco.languages.CompletionItemKind.Reference,
  document: monaco.languages.CompletionItemKind.Snippet,
}

/** Completions from the worker; a space and an opening quote ask for them, as does every letter. */
export function completionProvider({ placeOf }: Services): monaco.languages.CompletionItemProvider {
  return {
    triggerCharacters: [' ', '"', "'"],
    async provideCompletionItems(model, position, context, token) {
      const place = placeOf(model, position)
      if (place === undefined) return undefined
      const { file, offset, positions } = place
      const reply = await ask('completions', { type: 'complete', file, offset }, token)
      const found = reply?.completions
      if (found === undefined) return undefined
      // A space is typed everywhere: unasked, only values that are known are worth a list.
      const typed = context.triggerKind === monaco.languages.CompletionTriggerKind.TriggerCharacter
      const items = typed ? found.items.filter(({ kind }) => kind !== 'field' && kind !== 'document') : found.items
      const words = await loadWords()
      const start = positions.toPosition(found.range.start)
      const end = positions.toPosition(found.range.end)
      const range = {
        insert: monaco.Range.fromPositions(start, position),
        replace: monaco.Range.fromPositions(start, end),
      }
      return {
        suggestions: items.map((item, index) => toSuggestion(item, index, range, words)),
        incomplete: found.cut,
      }
    },
  }
}

function toSuggestion(
  item: Completion,
  index: number,
  range: monaco.languages.CompletionItemRanges,
  texts: Words,
): monaco.languages.CompletionItem {
  const { InsertAsSnippet, KeepWhitespace } = monaco.languages.CompletionItemInsertTextRule
  const about = texts.help(item.field)
  const detail = detailOf(item, texts)
  return {
    label: detail === undefined ? item.label : { label: item.label, description: detail },
    kind: kinds[item.kind],
    insertText: toSnippet(item.insert, item.cursor),
    insertTextRules: InsertAsSnippet | KeepWhitespace,
    filterText: item.label,
    sortText: String(index).padStart(4, '0'),
    range,
    ...(about === undefined ? {} : { documentation: { value: toMarkdown(about) } }),
    ...(item.again ? { command: { id: 'editor.action.triggerSuggest', title: '' } } : {}),
  }
}

function detailOf({ kind, required, ports, labels }: Completion, texts: Words): string | undefined {
  if (required) return texts.required
  if (kind === 'document') return texts.newDocument
  if (ports !== undefined && ports.length > 0)
    return ports
      .map(({ number, name, protocol }) => [...(kind === 'port' ? [] : [number]), name || protocol].join(' '))
      .join(', ')
  const written = Object.entries(labels ?? {}).map(([name, value]) => `${name}=${value}`)
  return written.length === 0 ? undefined : written.join(', ')
}

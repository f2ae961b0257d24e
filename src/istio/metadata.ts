import { isMapping } from './checkValue.ts'
import type { Metadata } from './resource.ts'

/** `metadata` with its defaults; the name is absent if there is none. Values of a wrong type count as absent. */
export function readMetadata(value: unknown): Omit<Metadata, 'name'> & Readonly<{ name?: string }> {
  const metadata = isMapping(value) ? value : {}
  const name = textOf(metadata.name)
  const creationTimestamp = textOf(metadata.creationTimestamp)
  return {
    ...(name === undefined ? {} : { name }),
    namespace: textOf(metadata.namespace) ?? 'default',
    labels: textsOf(metadata.labels),
    annotations: textsOf(metadata.annotations),
    ...(creationTimestamp === undefined ? {} : { creationTimestamp }),
  }
}

/** A mapping as it is; an empty one for anything else. */
export function mappingOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? value : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

// Go decodes a null label into an empty string.
function textsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = isMapping(value) ? Object.entries(value) : []
  return Object.fromEntries(entries.map(([key, text]) => [key, typeof text === 'string' ? text : '']))
}

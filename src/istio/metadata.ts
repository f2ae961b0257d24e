import { isMapping } from './checkValue.ts'
import type { Metadata } from './resource.ts'

/** `metadata` with its defaults; the name is empty if there is none. Values of a wrong type count as absent. */
export function readMetadata(value: unknown): Metadata {
  const { name, namespace, labels, annotations, creationTimestamp } = mappingOf(value)
  const metadata = {
    name: textOf(name) ?? '',
    namespace: textOf(namespace) ?? 'default',
    labels: textsOf(labels),
    annotations: textsOf(annotations),
  }
  const created = textOf(creationTimestamp)
  return created === undefined ? metadata : { ...metadata, creationTimestamp: created }
}

/** A mapping as it is; an empty one for anything else. */
export function mappingOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? value : {}
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

const NO_TEXTS: Readonly<Record<string, string>> = {}

// Go decodes a null label into an empty string.
function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isMapping(value)) return NO_TEXTS
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, typeof text === 'string' ? text : '']))
}

// A plain reader of multi-document YAML for tests of the compiler: no findings, no refusals.

import { loadAll } from 'js-yaml'
import { addresses } from '../base/address.ts'
import type { Resource } from '../istio/resource.ts'
import { type WrittenResource, withEntries } from '../istio/withEntries.ts'

type Document = Readonly<{
  kind: string
  apiVersion: string
  metadata: Readonly<Record<string, unknown>>
  spec?: Readonly<Record<string, unknown>>
}>

/** The resources of a text, as the real decoder gives them for valid documents. */
export function resourcesOf(text: string, file = 'test.yaml'): readonly Resource[] {
  const addressOf = addresses()
  return loadAll(text).flatMap((value, document) => {
    if (value === null || value === undefined) return []
    // A test's own text: what is wrong in it shows as a failing test.
    const { kind, apiVersion, metadata, spec = {} } = value as Document
    const full = { namespace: 'default', labels: {}, annotations: {}, ...metadata }
    const resource = { kind, apiVersion, metadata: full, spec, ref: { file, document, path: [] } }
    return [withEntries(resource as unknown as WrittenResource, addressOf)]
  })
}

// How well a text reads as resources: repairs are offered only where they make it read better.

import { addresses } from '../base/address.ts'
import { decodeDocument } from '../istio/decode.ts'
import { readValue, readYaml } from '../yaml/loadDocument.ts'
import { splitDocuments } from '../yaml/splitDocuments.ts'

const BROKEN = 10_000
const NO_RESOURCE = 1_000
const ERROR = 10

/** 0 for a text that reads as resources without fault; more for what is wrong, and most for documents that do not parse. */
export function faultsIn(text: string): number {
  return splitDocuments(text).reduce((sum, slice) => sum + faultsInDocument(slice.text), 0)
}

function faultsInDocument(text: string): number {
  const read = readValue(text)
  if (!read.ok) return BROKEN
  const decoded = decodeDocument(
    read.value,
    { file: '', document: 0, path: [] },
    { writtenAt: () => undefined, readYaml, addressOf: addresses() },
  )
  const noResource = decoded.status !== 'empty' && decoded.kind === undefined ? NO_RESOURCE : 0
  const faults = decoded.findings.filter((finding) => finding.severity !== 'info')
  return faults.reduce(
    (sum, finding) => sum + (finding.severity === 'error' ? ERROR : 1),
    noResource + (read.repeats ? 1 : 0),
  )
}

import { refKey } from '../base/source.ts'
import type { ReadFile, Viewpoint } from '../engine/index.ts'
import type { Gateway, Resource } from '../istio/resource.ts'
import { firstContentLine } from './findingPlaces.ts'
import type { FileSummary, ProjectSnapshot } from './protocol.ts'
import type { TextIndex } from './textIndex.ts'

/** The documents of each file, with the line on which their content starts; `kept`: resources that their text does not have any more. */
export function summarizeFiles(
  files: readonly ReadFile[],
  kept: readonly Resource[],
  index: TextIndex,
): readonly FileSummary[] {
  const keeping = new Set(kept.map(({ ref }) => `${ref.document} ${ref.file}`))
  return files.map(({ name, documents }) => {
    const slices = index.documents(name)
    return {
      name,
      documents: documents.map(({ range, status, kind = '', name: named = '', namespace = '' }, document) => {
        const offset = range.start + firstContentLine(slices[document]?.text ?? '').start
        const startLine = index.lineColumn(name, offset).line
        const keepsLastGood = keeping.has(`${document} ${name}`)
        return { document, status, kind, name: named, namespace, startLine, keepsLastGood }
      }),
    }
  })
}

/** Declared server ports of each gateway viewpoint, as a client sees them. */
export function gatewayPorts(
  viewpoints: readonly Viewpoint[],
  resources: readonly Resource[],
): ProjectSnapshot['ports'] {
  const gateways = new Map<string, Gateway>()
  for (const resource of resources) if (resource.kind === 'Gateway') gateways.set(refKey(resource.ref), resource)
  return Object.fromEntries(
    viewpoints
      .filter(({ type }) => type === 'gateway')
      .map((viewpoint) => {
        const servers = viewpoint.gateways.flatMap((ref) => gateways.get(refKey(ref))?.spec.servers ?? [])
        const ports = servers.flatMap(({ port, hosts = [] }) => {
          const tls = ['HTTPS', 'TLS'].includes(port?.protocol?.toUpperCase() ?? '')
          return port === undefined ? [] : [{ port: port.number, tls, hosts }]
        })
        return [viewpoint.id, ports]
      }),
  )
}

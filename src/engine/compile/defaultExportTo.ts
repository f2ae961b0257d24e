// The mesh's exportTo for resources that state none. istio: pilot/pkg/model/push_context.go initDefaultExportMaps

import type { Resource, Service, ServiceEntry, VirtualService } from '../../istio/resource.ts'
import type { MeshSettings } from '../meshSettings.ts'
import { EXPORT_TO_ANNOTATION } from './serviceRegistry.ts'

type Exported = Service | ServiceEntry | VirtualService

/** Services, ServiceEntries and virtual services with the mesh's exportTo filled in; DestinationRules have a rule of their own. */
export function withDefaultExportTo<Given extends Exported>(
  resources: readonly Given[],
  { exportTo }: MeshSettings,
): readonly Given[] {
  if (exportTo.service === undefined && exportTo.virtualService === undefined) return resources
  return resources.map((resource) => {
    const entries = resource.kind === 'VirtualService' ? exportTo.virtualService : exportTo.service
    return entries === undefined || statesExportTo(resource) ? resource : stating(resource, entries)
  })
}

const statesExportTo = (resource: Resource): boolean =>
  resource.kind === 'Service'
    ? Boolean(resource.metadata.annotations[EXPORT_TO_ANNOTATION])
    : (resource.kind === 'ServiceEntry' || resource.kind === 'VirtualService') &&
      Boolean(resource.spec.exportTo?.length)

function stating<Given extends Exported>(resource: Given, entries: readonly string[]): Given {
  if (resource.kind !== 'Service') return { ...resource, spec: { ...resource.spec, exportTo: entries } }
  const annotations = { ...resource.metadata.annotations, [EXPORT_TO_ANNOTATION]: entries.join(',') }
  return { ...resource, metadata: { ...resource.metadata, annotations } }
}

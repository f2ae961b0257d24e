// Access logs without a provider (istio: pkg/config/analysis/analyzers/telemetry/providers.go).

import { mappingOf } from '../../istio/metadata.ts'
import type { Report } from '../analyzer.ts'
import type { World } from '../world.ts'

/** IST0157 for an access log that names no provider and is not disabled; Istio's default mesh configuration has no provider either. */
export function* telemetryProviders(world: World): Iterable<Report> {
  for (const resource of world.others('Telemetry')) {
    const { accessLogging } = resource.spec.written
    for (const [i, item] of (Array.isArray(accessLogging) ? accessLogging : []).entries()) {
      const { disabled, providers } = mappingOf(item)
      if (disabled === true || (Array.isArray(providers) && providers.length > 0)) continue
      const detail = { code: 'IST0157', telemetry: resource.metadata.name } as const
      yield { resource, detail, at: ['spec', 'accessLogging', i] }
    }
  }
}

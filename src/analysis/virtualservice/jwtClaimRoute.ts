// Routing by JWT claims at a gateway whose pods authenticate no requests.
// istio: pkg/config/analysis/analyzers/virtualservice/jwtclaimroute.go, pkg/jwt/routing.go

import type { FieldPath } from '../../base/source.ts'
import { selects } from '../../istio/labels.ts'
import { MESH_GATEWAY } from '../../istio/mesh.ts'
import type { VirtualServiceSpec } from '../../istio/virtualService.ts'
import type { Report } from '../analyzer.ts'
import { fullName, isRootNamespace, shortOrFullName } from '../names.ts'
import { matchLabels } from '../selector.ts'
import type { World } from '../world.ts'

/** IST0149, for each pod of the gateway that no RequestAuthentication of its namespace or of istio-system selects. */
export function* jwtClaimRoute(world: World): Iterable<Report> {
  const authentications = world.others('RequestAuthentication')
  for (const resource of world.virtualServices) {
    const { spec, metadata } = resource
    const claim = firstClaim(spec)
    if (claim === undefined) continue
    const bound = (spec.gateways ?? []).filter((name) => name !== MESH_GATEWAY)
    for (const name of bound.map((gateway) => shortOrFullName(metadata.namespace, gateway))) {
      const gateway = world.gateways.find((each) => fullName(each.metadata) === name)
      if (gateway === undefined) continue
      for (const pod of world.pods.filter(({ labels }) => selects(gateway.spec.selector, labels))) {
        const isAuthenticated = authentications.some(
          (each) =>
            (isRootNamespace(each.metadata.namespace) || each.metadata.namespace === pod.namespace) &&
            selects(matchLabels(each), pod.labels),
        )
        if (isAuthenticated) continue
        const detail = { code: 'IST0149', key: claim.key, gateway: name, pod: pod.name } as const
        yield { resource, detail, at: claim.at, missing: world.missing('Pod') }
      }
    }
  }
}

const CLAIM = /^@request\.auth\.claims(?:\..+|\[.+\])$/i

function firstClaim({ http = [] }: VirtualServiceSpec): Readonly<{ key: string; at: FieldPath }> | undefined {
  for (const [i, { match = [] }] of http.entries()) {
    for (const [j, { headers = {}, withoutHeaders = {} }] of match.entries()) {
      for (const [field, conditions] of Object.entries({ headers, withoutHeaders })) {
        const key = Object.keys(conditions).find((name) => CLAIM.test(name))
        if (key !== undefined) return { key, at: ['spec', 'http', i, 'match', j, field, key] }
      }
    }
  }
  return undefined
}

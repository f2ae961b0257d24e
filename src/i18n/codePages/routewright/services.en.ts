import type { ServiceDetail } from '../../../proof/details/services.ts'
import type { PageTexts } from '../page.ts'

export const servicePagesEn: PageTexts<ServiceDetail['code']> = {
  RW0174: {
    means:
      'A part of this destination rule is dropped. istiod makes one of several rules of a namespace for one host: new subsets are added, but of two with one name, and of two traffic policies, only the older one counts. Rules with different `exportTo` are not merged, and one of them is used whole.',
    fix: 'Write one rule for the host, or give the subsets different names.',
  },
  RW0177: {
    means:
      'Settings for a port lose a part of the traffic policy. `portLevelSettings` are not added to what stands beside them: for the port they name they replace load balancer, connection pool, outlier detection and TLS, and what they leave out is Istio’s default.',
    fix: 'Repeat in `portLevelSettings` what should hold for the port as well.',
  },
  RW0178: {
    means:
      'A rule for a wildcard host is not inherited. A proxy applies one destination rule to a host, the one whose host fits best; what only the wider rule sets does not apply to a host that has a rule of its own.',
    fix: 'Repeat the settings of the wider rule in this one, if they should hold for its host.',
  },
  RW0179: {
    means:
      'No rule routes to this subset. Rules of these files send requests to its host, but none names it, so its labels and its traffic policy have no effect.',
    fix: 'Name the subset in a destination, or remove it.',
  },
  RW0200: {
    means:
      'An outlier detection has a number that never acts. The statuses 502, 503 and 504 count as gateway errors and as server errors, so `consecutiveGatewayErrors` only acts if it is below `consecutive5xxErrors`, which is 5 if not stated. With 0 for both nothing is ever ejected.',
    fix: 'Let `consecutiveGatewayErrors` be the lower number, or set `consecutive5xxErrors` to 0 to count gateway errors alone.',
  },
}

// The English pages about all codes.

import { istioctlEn } from './istioctl.en.ts'
import type { Pages } from './page.ts'
import { routewrightEn } from './routewright.en.ts'

export const pagesEn: Pages = {
  texts: { routewright: routewrightEn, istioctl: istioctlEn },
  sayers: {
    routewright:
      'Routewright, by proof: it compiles the files as istiod does, and either shows a request that the proxy answers so, or that no request is left.',
    istioctl:
      '`istioctl analyze`, by one of Istio’s own analyzers, on the files alone. Istio explains its codes under https://istio.io/latest/docs/reference/config/analysis/.',
  },
}

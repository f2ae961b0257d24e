// The English pages about all codes.

import type { Pages } from './page.ts'
import { routewrightEn } from './routewright.en.ts'

export const pagesEn: Pages = {
  texts: { routewright: routewrightEn },
  sayers: {
    routewright:
      'Routewright, by proof: it compiles the files as istiod does, and either shows a request that the proxy answers so, or that no request is left.',
  },
}

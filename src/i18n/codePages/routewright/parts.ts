// What the examples of our own codes have in common.

import type { Example } from '../page.ts'
import { documents, networking, rules, service } from '../yaml.ts'

export const WEB = service('web')
export const TO_WEB = `route:
  - destination:
      host: web`
/** One match of a URI, on to `web`. */
export const uri = (match: string, more = ''): string => `
- match:
  - uri:
      ${match}
${more}  ${TO_WEB}`

export const inMesh = (bad: string, good: string): Example => ({
  bad: documents(WEB, rules(bad)),
  good: documents(WEB, rules(good)),
})

/** A virtual service at the gateway `edge`. */
export const atEdge = (name: string, hosts: string, http: string): string =>
  networking('VirtualService', name, `hosts: ${hosts}\ngateways:\n- edge\nhttp:\n${http.trim()}`)

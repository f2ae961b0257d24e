// Short ways to write the texts of the rows.

import { behind, beside, gatewayWith, rule } from '../fixing.ts'

/** The code, the text, what the label of the first fix says, the lines that it puts in, and whether it is proved that no request
 *  changes its destination. */
export type FixRow = readonly [code: string, text: string, label: string, lines: readonly string[], safe: boolean]

export const WEB = 'route: [{destination: {host: web}}]'
export const API = 'route: [{destination: {host: api}}]'
export const PORT_80 = '{number: 80, name: http, protocol: HTTP}'
export const HTTP_81 = 'port: {number: 81, name: http, protocol: HTTP}'
export const HTTPS = 'port: {number: 443, name: https, protocol: HTTPS}\nhosts: [b.test]'
export const SECRET =
  '---\napiVersion: v1\nkind: Secret\nmetadata: {name: b-test-cert, namespace: istio-system}\ntype: kubernetes.io/tls\n'

const indented = (text: string, by: string): string => text.split('\n').join(`\n${by}`)

/** One rule with more than its route. */
export const http = (more: string): string => behind(`http:\n- ${WEB}\n  ${indented(more, '  ')}`)

/** One rule for each of these lists of matches. */
export const matching = (...matches: readonly string[]): string =>
  behind(`http:\n${matches.map((list, at) => `- match: [${list}]\n  ${at === 0 ? WEB : API}`).join('\n')}`)

/** A second gateway with this server. */
export const server = (more: string): string =>
  beside(
    gatewayWith(`selector: {istio: ingressgateway}\nservers:\n- ${indented(more, '  ')}`).replace(
      'name: gw',
      'name: more',
    ),
  )

export const policy = (more: string): string => beside(rule(`host: web\ntrafficPolicy:\n  ${indented(more, '  ')}`))

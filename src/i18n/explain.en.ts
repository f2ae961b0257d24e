// English words for what a connection without an HTTP rule means: why it is so, and what its client notices.

import { code } from './code.ts'

export type Explanation =
  | 'noListener'
  | 'noFilterChain'
  | 'plaintextToTls'
  | 'tlsToPlaintext'
  | 'clientCertificateMissing'
  | 'blackHole'
  | 'blockAll'
  | 'passthroughCluster'
  | 'tlsPassthrough'
  | 'bytes'

/** Whole sentences. */
const why: Readonly<Record<Explanation, string>> = {
  noListener: 'No server of these Gateways has this port.',
  noFilterChain:
    'SNI, address, port and ALPN choose a filter chain. Without one that fits, nothing is there to answer.',
  plaintextToTls: 'The proxy reads the first bytes as a TLS handshake, which they are not.',
  tlsToPlaintext: 'The proxy reads the TLS handshake as HTTP, which it is not.',
  clientCertificateMissing: 'This server lets in only clients that show a certificate it trusts.',
  blackHole: `Only known services may be called here (${code('REGISTRY_ONLY')}), and no Service or ServiceEntry has this address.`,
  blockAll: `Only known services may be called here (${code('REGISTRY_ONLY')}), and no Service or ServiceEntry has this host.`,
  passthroughCluster: `No service that this proxy knows is called, so the request goes on to the address it was sent to (${code('ALLOW_ANY')}). No VirtualService has a say.`,
  tlsPassthrough:
    'The proxy reads the SNI and does not open TLS: no path, method or header can be matched. The destination shows its own certificate.',
  bytes: 'The proxy passes bytes on and reads none: address and port decide.',
}

/** Where the client notices something. */
const sees: Readonly<Partial<Record<Explanation, string>>> = {
  noListener: `Connection refused.`,
  noFilterChain: 'The connection ends before a certificate is shown.',
  plaintextToTls: `The connection ends without an answer (curl: ${code('Empty reply from server')}).`,
  tlsToPlaintext: `What comes back is no TLS (curl: ${code('wrong version number')}).`,
  clientCertificateMissing: `The handshake ends with alert ${code('certificate required')} (TLS 1.3) or ${code('handshake failure')} (TLS 1.2).`,
  blackHole: 'The connection is accepted and closes without a byte.',
  blockAll: `${code('502')} from its own sidecar.`,
}

export const explainEn = {
  explain: {
    client: 'Client sees',
    askedBy: 'Asked for by',
    sendCertificate: 'Show a client certificate',
    why,
    sees,
  },
}

export type ExplainTexts = typeof explainEn

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

/** Whole sentences; `client` is '' where the client notices nothing. */
const explained: Readonly<Record<Explanation, Readonly<{ why: string; client: string }>>> = {
  noListener: {
    why: 'No server of these Gateways has this port.',
    client: `Connection refused.`,
  },
  noFilterChain: {
    why: 'SNI, address, port and ALPN choose a filter chain. Without one that fits, nothing is there to answer.',
    client: 'The connection ends before a certificate is shown.',
  },
  plaintextToTls: {
    why: 'The proxy reads the first bytes as a TLS handshake, which they are not.',
    client: `The connection ends without an answer (curl: ${code('Empty reply from server')}).`,
  },
  tlsToPlaintext: {
    why: 'The proxy reads the TLS handshake as HTTP, which it is not.',
    client: `What comes back is no TLS (curl: ${code('wrong version number')}).`,
  },
  clientCertificateMissing: {
    why: 'This server lets in only clients that show a certificate it trusts.',
    client: `The handshake ends with alert ${code('certificate required')} (TLS 1.3) or ${code('handshake failure')} (TLS 1.2).`,
  },
  blackHole: {
    why: `Only known services may be called here (${code('REGISTRY_ONLY')}), and no Service or ServiceEntry has this address.`,
    client: 'The connection is accepted and closes without a byte.',
  },
  blockAll: {
    why: `Only known services may be called here (${code('REGISTRY_ONLY')}), and no Service or ServiceEntry has this host.`,
    client: `${code('502')} from its own sidecar.`,
  },
  passthroughCluster: {
    why: `No service that this proxy knows is called, so the request goes on to the address it was sent to (${code('ALLOW_ANY')}). No VirtualService has a say.`,
    client: '',
  },
  tlsPassthrough: {
    why: 'The proxy reads the SNI and does not open TLS: no path, method or header can be matched. The destination shows its own certificate.',
    client: '',
  },
  bytes: {
    why: 'The proxy passes bytes on and reads none: address and port decide.',
    client: '',
  },
}

export const explainEn = {
  explain: {
    client: 'Client sees',
    askedBy: 'Asked for by',
    sendCertificate: 'Show a client certificate',
    of: explained,
  },
}

export type ExplainTexts = typeof explainEn

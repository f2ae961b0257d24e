import type { WebhookTexts } from './texts.ts'

export const gatewayEn = {
  gatewayName: {
    means: 'The name of a Gateway is no DNS label. Other kinds may have dots in their names, a Gateway may not.',
    fix: 'Use letters, digits and `-`.',
  },
  gatewayNoServers: {
    means: 'A Gateway has no servers. It would open no port.',
    fix: 'Add a server with port and hosts.',
  },
  serverNoHosts: { means: 'A server has no hosts. It would admit nothing.', fix: 'List hosts; `"*"` admits all.' },
  serverHostNamespace: {
    means: 'A host has something before its `/` that is no namespace.',
    fix: 'Use a namespace, `.` for the own one, or `*` for all.',
  },
  serverPortNameTwice: {
    means: 'Two servers of a Gateway have ports of the same name.',
    fix: 'Give each port a name of its own.',
  },
  redirectNotHttp: {
    means: '`httpsRedirect` stands on a server that is not plain HTTP. There is nothing to redirect.',
    fix: 'Remove it, or set it on the server of port 80.',
  },
  serverNoPort: { means: 'A server has no port.', fix: 'Add `port` with number, name and protocol.' },
  serverProtocol: {
    means: 'A server has no protocol, or one that gateways do not know.',
    fix: 'Use one of those that the message lists, or `HTTPS` or `TLS`.',
  },
  serverTargetPort: {
    means: '`targetPort` has no effect in a Gateway. The Service of its pods says where the port leads.',
    fix: 'Remove it, and set it in the Service.',
  },
  serverPortName: { means: 'The port of a server has no name.', fix: 'Add `name`, such as `http`.' },
  serverUnixPort: { means: 'A server listens on a socket file and has a port number.', fix: 'Set the number to 0.' },
  serverNeedsTls: {
    means: 'A server of HTTPS or TLS has no `tls`. It would not know which certificate to show.',
    fix: 'Add `tls` with `mode` and certificate, or use HTTP.',
  },
  serverPlainTls: {
    means: 'A server of plain HTTP has a certificate. Without TLS nobody sees it.',
    fix: 'Use HTTPS, or leave only `httpsRedirect` in `tls`.',
  },
  serverNoTls: {
    means: 'A server of another protocol has `tls`. It counts for HTTPS and TLS only.',
    fix: 'Use the protocol `TLS`, or remove `tls`.',
  },
  tlsOldWithoutCiphers: {
    means:
      'A TLS version below 1.2 is allowed, and no ciphers for it. The ones by default are none that such clients know.',
    fix: 'Set `cipherSuites` too, or ask for TLS 1.2.',
  },
  tlsInvalidCiphers: {
    means: '`cipherSuites` has names that Envoy does not know. They are ignored.',
    fix: 'Use OpenSSL’s names, such as `ECDHE-RSA-AES128-GCM-SHA256`.',
  },
  tlsRepeatedCiphers: { means: '`cipherSuites` has a name twice.', fix: 'Remove one of them.' },
  tlsIstioMutual: {
    means: 'TLS mode `ISTIO_MUTUAL` has certificates of its own. It uses those of the mesh.',
    fix: 'Remove the certificates, or use `MUTUAL`.',
  },
  tlsPassthroughCertificates: {
    means: 'A mode that passes TLS on has a certificate. It is never shown, because the connection is not opened here.',
    fix: 'Remove it, or use `SIMPLE`.',
  },
  tlsOneCertificate: {
    means: 'The certificate of a server is given in several ways.',
    fix: 'Keep one of them, such as `credentialName`.',
  },
  tlsTwoCertificates: {
    means: 'A server has more than two certificates. There can be one of RSA and one of ECDSA.',
    fix: 'Keep two of them.',
  },
  tlsNeeds: {
    means: 'The TLS mode of a server needs something that is missing, such as its key or its certificate.',
    fix: 'Set `credentialName`, or the files that the message names.',
  },
  tlsCrlCredential: {
    means: 'A revocation list is given beside `credentialName`. It belongs into the Secret.',
    fix: 'Put it into the Secret under `ca.crl`.',
  },
  tlsCrlSimple: {
    means: 'A revocation list is given where no client certificate is asked for.',
    fix: 'Use `MUTUAL`, or remove `caCrl`.',
  },
} satisfies WebhookTexts

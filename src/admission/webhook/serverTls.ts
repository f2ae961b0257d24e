// TLS of Gateway servers and Sidecar ingress listeners. istio: validation.go validateTLSOptions, pkg/config/security IsValidCipherSuite.

import { utf8Bytes } from '../../base/bytes.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'

const CIPHER_SUITES: ReadonlySet<string> = new Set([
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA',
  'AES256-SHA',
  'DES-CBC3-SHA',
])

/** The mode of server TLS; PASSTHROUGH is what protobuf makes of none. */
export const serverTlsMode = (tls: Message): string => tls.text('mode') || 'PASSTHROUGH'

export const isPassthrough = (tls: Message): boolean => ['PASSTHROUGH', 'AUTO_PASSTHROUGH'].includes(serverTlsMode(tls))

const CERTIFICATES = [
  'serverCertificate',
  'privateKey',
  'caCertificates',
  'tlsCertificates',
  'credentialName',
  'credentialNames',
]

const isSet = (tls: Message, field: string): boolean =>
  tls.text(field) !== '' || tls.texts(field).length > 0 || tls.messages(field).length > 0

export function checkServerTls(tls: Message | undefined, report: Report): void {
  if (tls === undefined) return
  checkCiphers(tls, report)
  const mode = serverTlsMode(tls)
  if (mode === 'ISTIO_MUTUAL') {
    for (const field of CERTIFICATES) {
      if (isSet(tls, field)) report.error(tls.at(field), fault('tlsIstioMutual', { what: WORDS[field] ?? field }))
    }
    return
  }
  if (isPassthrough(tls) && ['caCrl', ...CERTIFICATES].some((field) => isSet(tls, field))) {
    report.warning(tls.path, fault('tlsPassthroughCertificates', { mode }))
  }
  const sources = [
    isSet(tls, 'serverCertificate') && isSet(tls, 'privateKey'),
    ...['credentialName', 'credentialNames', 'tlsCertificates'].map((field) => isSet(tls, field)),
  ]
  if (sources.filter(Boolean).length > 1) report.error(tls.path, fault('tlsOneCertificate'))
  const terminates = ['SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL'].includes(mode)
  if (terminates && (isSet(tls, 'credentialName') || isSet(tls, 'credentialNames'))) return
  if (terminates) checkFiles(tls, mode === 'SIMPLE' ? 'SIMPLE TLS' : 'MUTUAL TLS', report)
  if (!isSet(tls, 'caCrl')) return
  if (isSet(tls, 'credentialName')) report.error(tls.at('caCrl'), fault('tlsCrlCredential'))
  if (mode === 'SIMPLE') report.error(tls.at('caCrl'), fault('tlsCrlSimple'))
}

const WORDS: Readonly<Record<string, string>> = {
  serverCertificate: 'server certificate',
  privateKey: 'private key',
  caCertificates: 'CA bundle',
}

function checkFiles(tls: Message, mode: string, report: Report): void {
  if (mode === 'MUTUAL TLS' && !isSet(tls, 'caCertificates')) {
    report.error(tls.path, fault('tlsNeeds', { mode, what: 'a client CA bundle' }))
  }
  const certificates = tls.messages('tlsCertificates')
  if (certificates.length > 2) report.warning(tls.at('tlsCertificates'), fault('tlsTwoCertificates', { mode }))
  for (const certificate of certificates.length > 0 ? certificates : [tls]) {
    if (certificate.text('serverCertificate') === '') {
      report.error(certificate.path, fault('tlsNeeds', { mode, what: 'a server certificate' }))
    }
    if (certificate.text('privateKey') === '') {
      report.error(certificate.path, fault('tlsNeeds', { mode, what: 'a private key' }))
    }
  }
}

function checkCiphers(tls: Message, report: Report): void {
  const suites = tls.texts('cipherSuites')
  if (['TLSV1_0', 'TLSV1_1'].includes(tls.text('minProtocolVersion')) && suites.length === 0) {
    report.warning(tls.at('minProtocolVersion'), fault('tlsOldWithoutCiphers'))
  }
  const invalid = suites.filter((suite) => !isCipherSuite(suite))
  const repeated = suites.filter((suite, index) => isCipherSuite(suite) && suites.indexOf(suite) < index)
  if (invalid.length > 0)
    report.warning(tls.at('cipherSuites'), fault('tlsInvalidCiphers', { suites: sorted(invalid) }))
  if (repeated.length > 0)
    report.warning(tls.at('cipherSuites'), fault('tlsRepeatedCiphers', { suites: sorted(repeated) }))
}

/** BoringSSL's operators such as `-` and `+` are let through. Go looks at the first byte as if it were a character. */
const isCipherSuite = (suite: string): boolean =>
  suite === '' || suite === 'ALL' || CIPHER_SUITES.has(suite) || !/^[\p{L}\p{N}]/u.test(utf8Bytes(suite))

const sorted = (suites: readonly string[]): string => [...new Set(suites)].sort().join(' ')

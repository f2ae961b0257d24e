// istio: pkg/config/validation/agent/validation.go ValidateTLS, pilot/pkg/model/credentials/resource.go ParseResourceName.

import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'

const CONFIG_MAP = 'configmap://'

/** TLS towards a destination; `namespace` is the DestinationRule's. */
export function checkClientTls(tls: Message | undefined, namespace: string, report: Report): void {
  if (tls === undefined) return
  const mode = tls.text('mode') || 'DISABLE'
  const credential = tls.text('credentialName')
  const isSet = (field: string): boolean => tls.text(field) !== ''
  report.error(tls.at('credentialName'), configMapFault(credential, namespace))
  if (tls.flag('insecureSkipVerify')) {
    const checked = isSet('caCertificates') || tls.has('subjectAltNames')
    const path = tls.at('insecureSkipVerify')
    if (mode === 'SIMPLE' && (checked || credential !== '')) report.error(path, fault('clientTlsSkipSimple'))
    if (mode === 'MUTUAL' && checked) report.error(path, fault('clientTlsSkipMutual'))
  }
  if (credential !== '' && (mode === 'SIMPLE' || mode === 'MUTUAL')) {
    const files = ['clientCertificate', 'caCertificates', 'privateKey', 'caCrl']
    if (files.some(isSet)) report.error(tls.path, fault('clientTlsCredential'))
  } else if (mode === 'MUTUAL') {
    if (!isSet('clientCertificate')) report.error(tls.path, fault('clientTlsCertificate'))
    if (!isSet('privateKey')) report.error(tls.path, fault('clientTlsKey'))
  }
}

function configMapFault(credential: string, namespace: string): Fault | undefined {
  if (!credential.startsWith(CONFIG_MAP)) return undefined
  const [itsNamespace = '', name] = credential.slice(CONFIG_MAP.length).split('/')
  const missing =
    name === undefined ? 'namespace and name' : itsNamespace === '' ? 'namespace' : name === '' ? 'name' : ''
  if (missing !== '') {
    return fault('clientTlsConfigMap', { reason: `invalid resource name "${credential}". Expected ${missing}` })
  }
  if (itsNamespace === namespace && namespace !== '') return undefined
  return fault('clientTlsConfigMap', { reason: `namespace must match the configuration namespace "${namespace}"` })
}

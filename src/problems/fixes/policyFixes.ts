// Fixes for destination rules and service entries.

import { refAt, type SourceRef } from '../../base/source.ts'
import { isMapping } from '../../istio/checkValue.ts'
import {
  addition,
  type Fix,
  type FixRule,
  parentOf,
  removal,
  removals,
  renaming,
  replacement,
  setting,
  specOf,
} from './fix.ts'
import { nextPrime, plainName } from './values.ts'

const gone: FixRule = (at) => [removal(at)]

/** What takes sick endpoints out, with Istio's own numbers. */
const OUTLIERS = { consecutive5xxErrors: 5, interval: '10s', baseEjectionTime: '30s' } as const

export const POLICY_FIXES: Readonly<Record<string, FixRule>> = {
  subsetTwice: (at, { value }) => {
    const subset = value(at)
    const name = isMapping(subset) ? subset.name : subset
    const place = isMapping(subset) ? refAt(at, 'name') : at
    return typeof name === 'string' ? [replacement(place, name, `${name}-2`)] : []
  },
  subsetInvalid: (at, { value }) => {
    const name = value(at)
    const to = typeof name === 'string' ? plainName(name) : undefined
    return to === undefined ? [] : [replacement(at, name, to)]
  },
  policyEmpty: gone,
  portPolicyEmpty: gone,
  poolEmpty: gone,
  outlierErrorsDeprecated: (at) => [renaming(at, 'consecutive5xxErrors')],
  outlierLocalOrigin: (at) => [addition(parentOf(at), 'splitExternalLocalOriginErrors', true)],
  failoverNoOutlier: (at) => {
    const policy = at.path.indexOf('loadBalancer')
    return policy < 0 ? [] : [addition({ ...at, path: at.path.slice(0, policy) }, 'outlierDetection', OUTLIERS)]
  },
  ringSizeDeprecated: (at, { value }) => {
    const hash = at.path.at(-1) === 'minimumRingSize' ? parentOf(at) : at
    const size = value(refAt(hash, 'minimumRingSize'))
    if (typeof size !== 'number') return []
    const label = {
      code: 'replace',
      from: `minimumRingSize: ${size}`,
      to: `ringHash: {minimumRingSize: ${size}}`,
    } as const
    const commands = [
      ...removal(refAt(hash, 'minimumRingSize')).commands,
      setting(refAt(hash, 'ringHash'), { minimumRingSize: size }),
    ]
    return [{ label, commands }]
  },
  maglevNotPrime: (at, { value }) => {
    const size = value(at)
    return typeof size === 'number' ? [replacement(at, size, nextPrime(size))] : []
  },
  clientTlsCredential: (at, { value }) => {
    const tls = value(at)
    const files = CERTIFICATE_FIELDS.filter((field) => isMapping(tls) && Object.hasOwn(tls, field))
    // A secret is read for gateways and selected workloads alone; files, by every proxy.
    return [
      removal(refAt(at, 'credentialName')),
      ...(files.length === 0 ? [] : [removals(files.map((field) => refAt(at, field)))]),
    ]
  },
  entryEndpointIp: (at, { value }) => resolution(at, specFields(value(specOf(at))).resolution, 'DNS'),
  entryNoneEndpoints: (at, { value }) => {
    const spec = specFields(value(specOf(at)))
    const endpoints = Array.isArray(spec.endpoints) ? spec.endpoints : []
    const areIps = endpoints.every((one: unknown) => isMapping(one) && /^[\d.]+$|:/.test(String(one.address)))
    return resolution(at, spec.resolution, areIps ? 'STATIC' : 'DNS')
  },
}

const CERTIFICATE_FIELDS = ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl']

const specFields = (value: unknown): Readonly<Record<string, unknown>> => (isMapping(value) ? value : {})

function resolution(at: SourceRef, before: unknown, to: string): readonly Fix[] {
  const spec = specOf(at)
  return [before === undefined ? addition(spec, 'resolution', to) : replacement(refAt(spec, 'resolution'), before, to)]
}

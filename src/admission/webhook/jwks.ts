// JSON Web Key sets, as far as jwx's jwk.Parse refuses them: no JSON, no key type, members of the type missing.

import { isMapping } from '../../istio/checkValue.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'

/** Members that a key of each type must have. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  RSA: ['n', 'e'],
  EC: ['crv', 'x', 'y'],
  OKP: ['crv', 'x'],
  oct: ['k'],
}

/** A set may also be a single key. */
export function checkKeys(rule: Message, report: Report): void {
  const path = rule.at('jwks')
  const set = parseJson(rule.text('jwks'))
  if (!isMapping(set)) {
    report.error(path, fault('jwtKeys', { reason: 'failed to unmarshal JWK set' }))
    return
  }
  const keys: readonly unknown[] = Array.isArray(set.keys) ? set.keys : [set]
  if (!keys.every(isKey)) {
    report.error(path, fault('jwtKeys', { reason: 'failed to parse key' }))
    return
  }
  for (const [index, key] of keys.entries()) {
    if (isPrivate(key)) report.warning(path, fault('jwtPrivateKey', { index }))
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isKey(key: unknown): boolean {
  const members = isMapping(key) && typeof key.kty === 'string' ? MEMBERS[key.kty] : undefined
  return isMapping(key) && (members?.every((name) => typeof key[name] === 'string') ?? false)
}

const isPrivate = (key: unknown): boolean => isMapping(key) && (key.kty === 'oct' || 'd' in key)

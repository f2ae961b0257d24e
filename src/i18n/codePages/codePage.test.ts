import { expect, test } from 'vitest'
import { CRD_MESSAGES } from '../../admission/messages/crd.ts'
import { DESTINATION_RULE_MESSAGES } from '../../admission/messages/destinationRule.ts'
import { GATEWAY_MESSAGES } from '../../admission/messages/gateway.ts'
import { HTTP_MESSAGES } from '../../admission/messages/http.ts'
import { NAME_MESSAGES } from '../../admission/messages/names.ts'
import { PROTOBUF_MESSAGES } from '../../admission/messages/protobuf.ts'
import { SECURITY_MESSAGES } from '../../admission/messages/security.ts'
import { SERVICE_ENTRY_MESSAGES } from '../../admission/messages/serviceEntry.ts'
import { SIDECAR_MESSAGES } from '../../admission/messages/sidecar.ts'
import { VIRTUAL_SERVICE_MESSAGES } from '../../admission/messages/virtualService.ts'
import { SEVERITIES } from '../../analysis/severity.ts'
import { findingsEn } from '../findings.en.ts'
import { kialiEn } from '../kiali.en.ts'
import { proofsEn } from '../proofs.en.ts'
import { codePage, codePagesFor } from './codePage.ts'

test.each(['en', 'zh'] as const)('a page has all that there is to say: %s', async (language) => {
  const page = await codePage('RW0107', language)
  expect(page?.sayer).toBe('routewright')
  expect(page?.means).toContain('`prefix: /shop/`')
  expect(page?.bad).toContain('prefix: /shop/')
  expect(page?.good).toContain('exact: /shop')
  expect(await codePage('RW9999', language)).toBeUndefined()
})

test('a code of Kiali has its own page, or that of the code it stands beside', async () => {
  expect((await codePage('KIA1104', 'en'))?.sayer).toBe('kiali')
  const beside = await codePage('KIA1101', 'en')
  expect(beside?.code).toBe('RW0114')
  expect(beside?.kiali).toContain('KIA1101')
})

test('an example that is too long is cut', async () => {
  const page = await codePage('bodyTooLarge', 'en')
  expect(page?.bad.length).toBeLessThan(1000)
  expect(page?.bad).toMatch(/… \(11000\d\d\)/)
})

test('both languages have the same pages, each with other words', async () => {
  const [english, chinese] = await Promise.all([codePagesFor('en'), codePagesFor('zh')])
  expect([...chinese.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  for (const [code, { means, fix, says }] of english) {
    for (const text of [means, fix, says]) expect(text).toMatch(/^[^!]{9,}\.$/)
    const other = chinese.get(code)
    for (const text of [other?.means, other?.fix, other?.says]) expect(text).toMatch(/\p{Script=Han}.*。$/su)
  }
})

test('the Chinese has full-width punctuation, and a space between Han and Latin', async () => {
  for (const { code, means, fix, says } of (await codePagesFor('zh')).values()) {
    for (const text of [means, fix, says]) {
      expect([code, /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}/u.exec(text)?.[0]]).toEqual([
        code,
        undefined,
      ])
      const prose = text.replaceAll(/`[^`]*`/g, '')
      expect([code, /\p{Script=Han} ?[,;:?!(]|[您你]/u.exec(prose)?.[0]]).toEqual([code, undefined])
    }
  }
})

test('every code of every judge has a page', async () => {
  const tables = [
    ...[CRD_MESSAGES, PROTOBUF_MESSAGES, NAME_MESSAGES, GATEWAY_MESSAGES, VIRTUAL_SERVICE_MESSAGES, HTTP_MESSAGES],
    ...[DESTINATION_RULE_MESSAGES, SERVICE_ENTRY_MESSAGES, SIDECAR_MESSAGES, SECURITY_MESSAGES],
    ...[SEVERITIES, findingsEn, kialiEn, proofsEn],
  ]
  const codes = [...new Set(tables.flatMap((table) => Object.keys(table)))]
  expect([...(await codePagesFor('en')).keys()].toSorted()).toEqual(codes.toSorted())
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64Decode, base64Encode, utf8Bytes, utf8Text } from './bytes.ts'

const byteString = fc.uint8Array().map((bytes) => String.fromCharCode(...bytes))

test('base64 agrees with Node', () => {
  fc.assert(
    fc.property(byteString, (bytes) => {
      const text = Buffer.from(bytes, 'latin1').toString('base64')
      expect(base64Encode(bytes)).toBe(text)
      expect(base64Decode(text)).toBe(bytes)
      expect(base64Decode(Buffer.from(bytes, 'latin1').toString('base64url'))).toBe(bytes)
    }),
  )
})

test('UTF-8 agrees with Node, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Bytes(text)).toBe(Buffer.from(text, 'utf8').toString('latin1'))
      expect(utf8Text(utf8Bytes(text))).toBe(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    }),
  )
})

test.each(['a', 'ab=c', '!'])('%s is not base64', (text) => {
  expect(base64Decode(text)).toBeUndefined()
})

test('bytes that are not UTF-8 have no text', () => {
  expect(utf8Text('\u00ff')).toBeUndefined()
})

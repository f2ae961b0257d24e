// Work survives a reload; what a Secret holds does not reach the browser's storage.

import { storedText } from './support/storage.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

const SECRET = `---
apiVersion: v1
kind: Secret
metadata:
  name: shop-cert
  namespace: shop
data:
  tls.key: c2VjcmV0LWtleS1tYXRlcmlhbA==
`

test('files, request and language are there after a reload', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml'))
  await studio.ask('http://shop.example.com/service/')
  await expect(studio.verdict).toContainText('Rule 4')
  await studio.stored()
  await page.reload()
  await expect(studio.url).toHaveValue('http://shop.example.com/service/')
  await expect(studio.verdict).toContainText('Rule 4')
  await studio.exports(fixtureText('shop-edge.yaml'))
})

test('the data of a Secret is masked before it is stored', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml') + SECRET)
  await studio.verdict.waitFor()
  await expect.poll(() => storedText(page)).toContain('shop-cert')
  expect(await storedText(page)).not.toContain('c2VjcmV0LWtleS1tYXRlcmlhbA==')
  await page.reload()
  await studio.verdict.waitFor()
  const { text } = await studio.exportAs()
  expect(text).toContain('kind: Secret')
  expect(text).not.toContain('c2VjcmV0LWtleS1tYXRlcmlhbA==')
})

// One request from several sources, and connections that TLS or bytes decide.

import { en } from '../src/i18n/en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

test.beforeEach(async ({ studio }) => {
  await studio.open()
  await studio.paste(fixtureText('tls-and-mesh.yaml'))
  await studio.settled()
})

test('the same URL from outside and from a sidecar shows two verdicts side by side', async ({ page, studio }) => {
  await studio.ask('http://shop.example.com/other')
  await studio.sendFrom('shop', { app: 'checkout' })
  await expect(studio.verdict).toContainText('catalog v2')
  await expect(studio.elsewhere).toContainText('via front')
  await expect(studio.elsewhere).toContainText(en.verdict.noRule)
  const [own, other] = [await studio.verdict.boundingBox(), await studio.elsewhere.boundingBox()]
  expect(other?.y).toBe(own?.y)
  expect(other?.x ?? 0).toBeGreaterThan((own?.x ?? 0) + (own?.width ?? 0))

  await studio.elsewhere.click()
  await expect(studio.verdict).toContainText(en.verdict.noRule)
  await expect(studio.source).toHaveAccessibleName(new RegExp(en.request.fromInternet('front')))
  await expect(studio.elsewhere).toContainText('from shop')

  await studio.source.click()
  const labelled = page.getByRole('menuitemradio').filter({ hasText: 'app=checkout' })
  await expect(labelled).toContainText('catalog v2')
})

test('a source that differs from the others is found in the menu by keyboard', async ({ page, studio }) => {
  await studio.ask('http://shop.example.com/items')
  await expect(studio.verdict).toContainText('catalog v1')
  await studio.source.press('Enter')
  await page.getByRole('menuitemradio').first().waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(studio.source).toHaveAccessibleName(/shop, app=checkout/)
  await expect(studio.verdict).toContainText('catalog v2')
})

test('a passthrough SNI leads to its destination, and an unknown one says which are known', async ({
  page,
  studio,
}) => {
  await studio.ask('tls://eu.vault.example.com:9443')
  await expect(studio.verdict).toContainText('vault-eu')
  await expect(studio.explained).toContainText(en.explain.why.tlsPassthrough)
  await expect(studio.candidates.nth(0)).toHaveAttribute('data-result', 'taken')
  await expect(studio.candidates.nth(1)).toContainText('only SNI us.vault.example.com, not eu.vault.example.com')
  await expect(page.getByRole('button', { name: en.request.method })).toHaveCount(0)
  await expect(page.getByRole('button', { name: en.request.copyAs('openssl') })).toBeEnabled()

  await studio.sni.fill('us.vault.example.com')
  await expect(studio.verdict).toContainText('vault-us')
  await studio.sni.fill('other.vault.example.com')
  await expect(studio.verdict).toContainText(en.verdict.closedBecause.noFilterChain)
  await expect(studio.candidates.and(page.locator('[data-result="refused"]'))).toHaveCount(2)
})

test('a mutual-TLS server without a client certificate is explained, and lets in one that has it', async ({
  page,
  studio,
}) => {
  await studio.ask('https://partners.example.com/orders')
  await expect(studio.verdict).toContainText(en.verdict.closedBecause.clientCertificateMissing)
  await expect(studio.explained).toContainText(en.explain.why.clientCertificateMissing)
  await expect(studio.explained).toContainText('certificate required')
  // The line of `mode: MUTUAL`.
  await expect(studio.explained.getByRole('button', { name: 'pasted.yaml:20' })).toBeVisible()
  await expect(studio.clientCertificate).not.toBeChecked()

  await studio.explained.getByRole('button', { name: en.explain.sendCertificate }).click()
  await expect(studio.clientCertificate).toBeChecked()
  await expect(studio.verdict).toContainText('catalog v1')
  await expect(studio.explained).toHaveCount(0)
  await studio.ask('http://partners.example.com/orders')
  await expect(page.getByRole('switch', { name: en.request.clientCert })).toHaveCount(0)
})

test('bytes from the mesh go where the lookup says, or nowhere', async ({ studio }) => {
  await studio.sendFrom('back-office', {})
  await studio.ask('tcp://ledger:3306')
  await expect(studio.verdict).toContainText('ledger')
  await expect(studio.traceSteps.filter({ hasText: en.trace.lookup })).toContainText('10.9.0.4')
  await expect(studio.explained).toContainText(en.explain.why.bytes)
  await expect(studio.upstreamPath).toHaveCount(0)

  await studio.ask('tcp://nobody.example.com:3307')
  await expect(studio.verdict).toContainText(en.verdict.blocked(undefined))
  await expect(studio.explained).toContainText('REGISTRY_ONLY')
})

// The mesh settings of the files, and what is named as not evaluated.

import { en } from '../src/i18n/en.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

test.beforeEach(async ({ studio }) => {
  await studio.open()
})

test('a mesh configuration decides, and is named below the verdict with what it leaves open', async ({ studio }) => {
  await studio.paste(fixtureText('mesh-settings.yaml'))
  await studio.settled()
  await studio.ask('http://unknown.org/')
  await studio.sendFrom('shop', { app: 'checkout' })
  await expect(studio.verdict).toContainText('502')
  await expect(studio.details).toContainText(/Held against Istio 86c9f01 and Envoy 1\.40, mesh settings of \S+\.yaml/)
  await expect(studio.decision).toContainText(`${en.decision.limits}: EnvoyFilter shop/patch`)
  await expect(studio.decision).toContainText('defaultConfig.proxyHeaders of ConfigMap istio-system/istio')
})

test('an EnvoyFilter of another workload is no limit', async ({ studio }) => {
  await studio.paste(fixtureText('mesh-settings.yaml'))
  await studio.settled()
  await studio.ask('http://web.shop/')
  await studio.sendFrom('shop', { app: 'checkout' })
  await expect(studio.decision).toContainText('EnvoyFilter shop/patch')
  await studio.sendFrom('shop', {})
  await expect(studio.decision).not.toContainText('EnvoyFilter')
})

test('without a mesh configuration the default settings are named', async ({ studio }) => {
  const [, , ...rest] = fixtureText('mesh-settings.yaml').split('---\n')
  await studio.paste(rest.join('---\n'))
  await studio.settled()
  await studio.ask('http://unknown.org/')
  await expect(studio.details).toContainText(en.drawer.heldAgainst('86c9f01', '1.40', undefined))
})

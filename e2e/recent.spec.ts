// Requests that somebody stayed with are offered again, and a repair says which of them it would change.

import { en } from '../src/i18n/en.ts'
import { testIds } from '../src/studio/testIds.ts'
import { expect, test } from './support/test.ts'
import { fixtureText } from './support/texts.ts'

test('a repair of the YAML names the recent request that it would change as well', async ({ page, studio }) => {
  await studio.open()
  await studio.paste(fixtureText('shop-edge.yaml'))
  const recent = page.getByTestId(testIds.recent).getByRole('button')
  await studio.ask('http://shop.example.com/services')
  await expect(studio.verdict).toHaveAttribute('data-verdict', 'noRule')
  await expect(recent).toHaveAccessibleName(en.request.recentLabel(1))
  await studio.ask('http://shop.example.com/service')
  const widens = studio.nearMiss.getByRole('listitem').filter({ hasText: 'prefix: /service' })
  await expect(widens.first()).toContainText(en.nearMiss.changes(1, 1))
  await expect(widens.first()).toContainText('GET http://shop.example.com/services: 404, no rule matched → auth')
  const adds = studio.nearMiss.getByRole('listitem').filter({ hasText: 'exact: /service' })
  await expect(adds.first()).toContainText(en.nearMiss.changesNone(1))

  await expect(recent).toHaveAccessibleName(en.request.recentLabel(2))
  await recent.click()
  await page.getByRole('menuitemradio', { name: 'GET http://shop.example.com/services' }).click()
  await expect(studio.url).toHaveValue('http://shop.example.com/services')
})

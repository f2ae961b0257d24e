// The story of first light: paste with placeholders, fill, ask, read why, change a weight, export.

import { en } from '../src/i18n/en.ts'
import { filled, replaceOnce, story } from './support/story.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ studio }) => {
  await studio.open()
  const { text, values } = story()
  await studio.paste(text)
  await studio.settled()
  await studio.fillPlaceholders(values)
})

test('a request to the public path is explained', async ({ page, studio }) => {
  await studio.ask('http://x.example.com/service/api/public/test')
  await expect(studio.verdict).toContainText('Rule 1')
  await expect(studio.verdict).toContainText('backend')
  await expect(studio.destinations).toHaveCount(1)
  await expect(studio.destinations).toHaveAttribute('title', 'outbound|80||backend.demo.svc.cluster.local')
  await expect(studio.upstreamPath.getByTitle('/service/api/public/test → /api/public/test')).toBeVisible()
  await expect(studio.decision).toContainText(en.decision.byRule(1, ''))
  await expect(studio.traceSteps.filter({ hasText: en.trace.stage.virtualHost })).toContainText('*.example.com')
  await expect(studio.traceSteps.filter({ hasText: en.trace.stage.route })).toContainText(en.trace.ruleOf(1, 2))
  await expect(studio.candidates.nth(0)).toHaveAttribute('data-result', 'taken')
  await expect(studio.candidates.nth(1)).toHaveAttribute('data-result', 'notTried')
  await expect(page.getByRole('switch', { name: en.request.assumeSwitch })).toBeChecked()
})

test('the next rule says why the first did not match', async ({ studio }) => {
  await studio.ask('http://x.example.com/service/dashboard')
  await expect(studio.verdict).toContainText('Rule 2')
  await expect(studio.destinations).toHaveAttribute('title', 'outbound|80||auth.demo.svc.cluster.local')
  await expect(studio.candidates.nth(0)).toHaveAttribute('data-result', 'refused')
  await expect(studio.candidates.nth(0)).toContainText('/service/api/public/')
  await expect(studio.candidates.nth(0)).toContainText('/service/dashboard')
})

test('the path without the slash is a near miss of 404', async ({ studio }) => {
  await studio.ask('http://x.example.com/service')
  await expect(studio.verdict).toContainText('404, no rule matched')
  await expect(studio.otherwise.first()).toHaveAttribute('data-state', 'failed')
  await expect(studio.nearMiss).toContainText(en.nearMiss.charactersAway(1, 2))
  await expect(studio.candidates.nth(1)).toHaveAttribute('data-result', 'nearMiss')
  await studio.nearMiss.getByRole('button', { name: en.nearMiss.apply }).first().click()
  await expect(studio.verdict).toContainText('Rule 2')
})

test('without assumptions the missing Service is named', async ({ studio }) => {
  await studio.ask('http://x.example.com/service/dashboard')
  await expect(studio.verdict).toContainText('Rule 2')
  await studio.assumeNothing()
  await expect(studio.verdict).toContainText('503 NC')
})

test('a weight changed in the form changes exactly those characters, and undo restores them', async ({
  page,
  studio,
}) => {
  const before = filled(story())
  await studio.editRuleOf('canary-route', 1)
  await studio.setWeight(1, 70)
  await studio.setWeight(2, 30)
  const after = replaceOnce(replaceOnce(before, 'weight: 80', 'weight: 70'), 'weight: 20', 'weight: 30')
  await studio.exports(after, en.exporting.asLoaded)
  await studio.undo()
  await studio.exports(before, en.exporting.asLoaded)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

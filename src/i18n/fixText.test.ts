import { expect, test } from 'vitest'
import { fixText, fixTextsFor } from './fixText.ts'

test('a fix says what it does in both languages', async () => {
  const label = { code: 'moveBefore', what: 'http[2]', before: 'http[0]' } as const
  expect(fixText(await fixTextsFor('en'), label)).toBe('Move `http[2]` before `http[0]`')
  expect(fixText(await fixTextsFor('zh'), label)).toBe('将 `http[2]` 移到 `http[0]` 之前')
})

import { expect, type Locator } from '@playwright/test'

/** Fills a field. What the page itself puts in at that moment would stand before the text: then it is filled again. */
export async function fillWhole(field: Locator, text: string): Promise<void> {
  await expect(async () => {
    await field.fill(text)
    await expect(field).toHaveValue(text, { timeout: 1_000 })
  }).toPass()
}

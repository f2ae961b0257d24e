import { expect, type Locator } from '@playwright/test'

/** Fills a field. What the page itself puts in at that very moment would stand before the text: then it is filled again. */
export async function fillWhole(field: Locator, text: string): Promise<void> {
  await expect(async () => {
    await field.fill(text)
    const value = await field.inputValue()
    expect(value !== text && value.endsWith(text)).toBe(false)
  }).toPass()
}

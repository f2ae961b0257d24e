// Every text of the corpus and every seed case loads, is edited and goes out: the page reads it, draws what it can, nothing
// crashes, and the export is the text with just the edit. Several texts share a page.

import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { loadAll } from 'js-yaml'
import { sharedPath } from '../src/testing/shared.ts'
import type { StudioPage } from './pages/StudioPage.ts'
import { expect, test } from './support/test.ts'

// Nobody looks at the motion of so many.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const BATCH = 8

for (const folder of ['corpus', 'seeds-cases']) {
  const path = sharedPath(folder, `loading ${folder}`)
  const names =
    path === undefined ? [] : readdirSync(path).filter((name) => /\.(ya?ml|json)$/.test(name) && name !== 'index.json')
  for (let first = 0; first < names.length; first += BATCH) {
    const batch = names.slice(first, first + BATCH)
    test(`${folder}: from ${batch[0]} to ${batch.at(-1)}`, async ({ studio }) => {
      test.slow()
      await studio.open()
      for (const name of batch) {
        await test.step(name, async () => {
          await pasteEditExport(studio, readFileSync(`${path}/${name}`, 'utf8'))
          await studio.closeProject()
        })
      }
    })
  }
}

/** Duplicates the first rule of the picture; where none is drawn, types a blank at the end of the first line. */
async function pasteEditExport(studio: StudioPage, text: string): Promise<void> {
  await studio.paste(text)
  await studio.settled()
  await expect(studio.crash).toHaveCount(0)
  await expect(studio.graph).toBeVisible()
  const isDuplicated = await studio.duplicateFirstRule()
  if (!isDuplicated) await studio.typeBehindFirstLine(' ')
  const edited = (await studio.exportAs()).text
  if (!isDuplicated) expect(edited).toBe(text.replace(/(?=\r?\n|$)/, ' '))
  else {
    expect(withoutInsertion(text, edited)).toBe(text)
    expect(differences(valuesOf(text), valuesOf(edited))).toEqual([expect.objectContaining({ isCopied: true })])
  }
}

/** The edited text without what stands between its common start and end with the text. */
function withoutInsertion(text: string, edited: string): string {
  let start = 0
  while (start < text.length && text[start] === edited[start]) start += 1
  return edited.slice(0, start) + edited.slice(edited.length - (text.length - start))
}

function valuesOf(text: string): readonly unknown[] {
  const values: unknown[] = []
  // `{{ x }}` of templates is a mapping as a key to js-yaml.
  loadAll(text, (value) => values.push(value), { json: true })
  return values
}

type Difference = Readonly<{ document: number; isCopied: boolean }>

/** The documents that differ, and whether one list has one item more and nothing else is another. */
function differences(before: readonly unknown[], after: readonly unknown[]): readonly Difference[] {
  return after.flatMap((value, document) => {
    if (isDeepStrictEqual(value, before[document])) return []
    return [
      { document, isCopied: withoutOneItem(value).some((shorter) => isDeepStrictEqual(shorter, before[document])) },
    ]
  })
}

/** The value without one item of one of its lists: every way to do so. */
function withoutOneItem(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, child]) =>
    withoutOneItem(child).map((shorter) =>
      Array.isArray(value) ? value.with(Number(key), shorter) : { ...value, [key]: shorter },
    ),
  )
  return Array.isArray(value) ? [...value.map((_, index) => value.toSpliced(index, 1)), ...inside] : inside
}

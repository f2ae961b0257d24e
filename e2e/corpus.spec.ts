// Every text of the corpus and every seed case loads: the page reads it, draws what it can, and nothing crashes.

import { readdirSync, readFileSync } from 'node:fs'
import { sharedPath } from '../src/testing/shared.ts'
import { expect, test } from './support/test.ts'

for (const folder of ['corpus', 'seeds-cases']) {
  const path = sharedPath(folder, `loading ${folder}`)
  const names =
    path === undefined ? [] : readdirSync(path).filter((name) => /\.(ya?ml|json)$/.test(name) && name !== 'index.json')
  for (const name of names) {
    test(`${folder}/${name} loads`, async ({ studio }) => {
      await studio.open()
      await studio.paste(readFileSync(`${path}/${name}`, 'utf8'))
      await studio.settled()
      await expect(studio.crash).toHaveCount(0)
      await expect(studio.graph).toBeVisible()
    })
  }
}

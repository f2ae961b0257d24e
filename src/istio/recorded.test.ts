// What decoding refuses, beside what a real API server's schema refused.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readProject } from '../engine/readProject.ts'
import { sharedPath } from '../testing/shared.ts'

type Recorded = Readonly<{ id: string; document: string; expect: Readonly<{ schema?: string; webhook?: string }> }>
type Routing = Readonly<{ id: string; resources: string; admission?: readonly unknown[] }>

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').trim().split('\n')
const admission = sharedPath('conformance/admission/admission.jsonl', 'decoding beside recorded admission')
const routing = sharedPath('conformance/routing', 'decoding of recorded configurations')

test.skipIf(admission === undefined)(
  'no document is refused that the schema took, and nearly all are that it refused',
  () => {
    const recorded: readonly Recorded[] = linesOf(admission ?? '').map((line) => JSON.parse(line))
    const refusedHere = recorded.filter(({ document }) =>
      // The recorded schema check is strict: it takes unknown fields for errors.
      readProject([{ name: 'a.yaml', text: document }]).findings.some(
        ({ severity, detail }) => severity === 'error' || detail.code === 'unknownField',
      ),
    )
    const refusedThere = recorded.filter(({ expect: { schema } }) => schema !== undefined && schema !== '')
    expect(refusedHere.filter((each) => !refusedThere.includes(each)).map((each) => each.id)).toEqual([])
    // The rest are rules over several fields (CEL) and lengths, which decoding leaves to admission.
    expect(refusedHere.length / refusedThere.length).toBeGreaterThan(0.85)
  },
)

test.skipIf(routing === undefined)(
  'every recorded configuration is read without a fault, but for what was refused there',
  () => {
    const configurations = readdirSync(routing ?? '').flatMap((name) => linesOf(`${routing}/${name}`))
    const faulty = configurations
      .map((line): Routing => JSON.parse(line))
      .filter(({ resources, admission: refused = [] }) => {
        const errors = readProject([{ name: 'a.yaml', text: resources }]).findings.filter(
          ({ severity }) => severity === 'error',
        )
        return errors.length > refused.length
      })
    expect(faulty.map((each) => each.id)).toEqual([])
  },
)

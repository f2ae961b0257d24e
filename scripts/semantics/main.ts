// `npm run semantics`: writes `docs/semantics.md` from the recordings in `../shared`. Exit 1 if they are not there.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countAnswers } from './count.ts'
import { semanticsDocument } from './document.ts'
import { recordedLines } from './recordings.ts'

const lines = recordedLines(process.cwd())
if (lines === undefined) {
  process.stderr.write('could not run: ../shared/conformance is not there\n')
  process.exitCode = 1
} else writeFileSync(join('docs', 'semantics.md'), semanticsDocument(countAnswers(lines)))

// What is said of every bad file of the shared corpus and notes. `vitest -u` writes docs/bad-input.md anew; the reviews are by hand.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ProjectFile } from '../base/source.ts'
import { analysisWordsFor } from '../i18n/analysisText.ts'
import { codePagesFor } from '../i18n/codePages/codePage.ts'
import { textFor } from '../i18n/index.ts'
import { kialiTextsFor } from '../i18n/kialiText.ts'
import { proofTextsFor } from '../i18n/proofText.ts'
import { inspectPaste } from '../paste/inspectPaste.ts'
import { sharedPath } from '../testing/shared.ts'
import { type LintRow, lintRows, wholeMessage } from './lint.ts'

/** What is wrong with each file, and what the messages make of it. */
const REVIEWS: Readonly<Record<string, string>> = {
  'corpus/s0010.yaml':
    'Resources that a controller writes: names with `~` and `*`, and an annotation that users may not set. Both messages name the line of each.',
  'corpus/s0011.yaml':
    '`http2` stands where `http` belongs. The line is that of the key, and the sentence says how it is spelled.',
  'corpus/s0015.yaml': 'A rule with a fault and nothing that happens otherwise. The line is that of the rule.',
  'corpus/s0021.yaml':
    'A test file: the notes of its authors stand at the top of each resource, and the warm-up breaks a rule of each judge. Both judges are told apart by their codes.',
  'corpus/s0032.yaml': 'As s0010.',
  'corpus/s0033.yaml': 'A Helm template. Its placeholders are named rather than what YAML makes of the braces.',
  'corpus/s0036.yaml':
    'A test file: no `spec`, a port that is none, a header name that is none, and notes at the top. `.spec` was corrected to `spec` in the API server’s sentence.',
  'corpus/s0045.yaml': 'A tab in the last line. The line is right, and the page offers the repair.',
  'corpus/s0047.yaml': 'Markdown around the YAML. The message spoke of quotes; it now names the fence.',
  'corpus/s0048.yaml':
    'A here-document with its command, its end and what kubectl answered. The message spoke of a missing key; it now names the command. What follows the end is said to be no resource.',
  'corpus/s0049.yaml': 'A document of anchors alone. It is no mistake, so that this is a warning.',
  'corpus/s0050.yaml':
    'Unquoted words and numbers where texts belong. Each line says what Kubernetes reads and what to write.',
  'corpus/s0052.json': 'The same resource several times in one list. The later ones are named.',
  'corpus/s0054.yaml': 'A field that has an effect elsewhere. The sentence says where.',
  'corpus/s0055.yaml': 'Two faults that Istio does not support. The sentences name what it does support.',
  'corpus/s0058.yaml':
    'TLS for a protocol that has none, and settings that only gateways know. The fields are named line by line.',
  'seeds-cases/000-01-gateway-virtualservice.yaml':
    'Placeholders in brackets, which YAML reads as lists. They were only said to be of the wrong type in the Gateway; now each is named as a placeholder too.',
  'seeds-cases/000-02-destinationrule.yaml': 'Placeholders in brackets with text behind them. Each is named.',
  'seeds-cases/000-03-virtualservice-canary.yaml':
    'As 000-01: named as placeholders, and as lists where the judges see lists.',
  'seeds-cases/000-04-virtualservice-mirror.yaml': 'As 000-03.',
  'seeds-cases/001-01-virtualservice-reviews-kubectl-get.yaml':
    'A command and its answer, with a part cut out. The message names the command; the page repairs all of it.',
  'seeds-cases/001-02-virtualservice-ratings-delay-fragment.yaml':
    'A part of a resource. The page writes what stands above it.',
  'seeds-cases/001-03-virtualservice-redirect-rewrite-fragment.yaml': 'As 001-02.',
  'seeds-cases/001-04-destinationrule-httpbin-heredoc.yaml':
    'A here-document. The message spoke of a missing colon; it now names the command.',
  'seeds-cases/001-05-requestauthentication-heredoc.yaml': 'As 001-04.',
  'seeds-cases/001-06-destinationrule-loadbalancer-fragment.yaml': 'As 001-02.',
  'seeds-cases/002-01-virtualservice-reviews-tabs.yaml': 'Two tabs, each with its line.',
  'seeds-cases/002-04-virtualservice-bound.yaml':
    'A virtual service without rules. The line is that of `spec`, where they belong.',
  'seeds-cases/003-01-envoy-listener.yaml':
    'Configuration of Envoy. It is said to be no resource, with the keys that show it.',
  'seeds-cases/003-02-virtualservice-lost-indentation.yaml':
    'All lines begin at the margin. One by one they are fields that no resource has; the page puts them where they belong.',
  'seeds-cases/003-03-meshconfig-fragment.yaml':
    'Mesh settings without a resource around them. It is said to be no resource.',
  'seeds-cases/004-04-gateway-tls-redirect-fragment.yaml': 'As 001-02.',
  'seeds-cases/004-05-gateway-tls-mutual-fragment.yaml': 'As 001-02.',
}

const name = 'what is said of every bad file'
const files: readonly ProjectFile[] = ['corpus', 'seeds-cases'].flatMap((folder) => {
  const path = sharedPath(folder, name)
  if (path === undefined) return []
  return readdirSync(path)
    .filter((file) => /\.(?:ya?ml|json)$/.test(file) && file !== 'index.json')
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(`${path}/${file}`, 'utf8') }))
})

/** What a cluster would refuse, and what cannot be read or counts twice; mere warnings of the webhook are no bad input. */
const isBad = ({ severity, judge }: LintRow): boolean =>
  severity === 'error' || (severity === 'warning' && judge === 'schema')

/** Long values are the corpus's own words. */
const message = (row: LintRow): string =>
  wholeMessage(row).replaceAll(
    /(["`])(?!spec\.)([^"`\s]{30,})\1/g,
    (_, mark: string, value: string) => `${mark}${value.slice(0, 12)}…${mark}`,
  )

function described({ name: file, text }: ProjectFile, rows: readonly LintRow[]): string {
  const codes = [...new Set(rows.map(({ code }) => code))]
  const lines = codes.map((code) => {
    const [first, ...more] = rows.filter((row) => row.code === code)
    if (first === undefined) return ''
    const others = more.map(({ line }) => line)
    const places =
      others.length === 0 ? '' : others.length > 4 ? ` (and ${others.length} more)` : ` (also ${others.join(', ')})`
    return `- Line ${first.line}${places}, \`${code}\`: ${message(first)}`
  })
  const repairs = inspectPaste(text).repairs.map(({ kind }) => kind)
  const offered =
    repairs.length === 0 ? [] : [`- Pasted into the page, repairs are offered: ${repairs.join(', then ')}.`]
  return `## ${file}\n\n${REVIEWS[file] ?? ''}\n\n${[...lines, ...offered].join('\n')}\n`
}

test.skipIf(files.length === 0)(name, async () => {
  const speech = {
    texts: await textFor('en'),
    analysis: await analysisWordsFor('en'),
    kiali: await kialiTextsFor('en'),
    proofs: await proofTextsFor('en'),
    pages: await codePagesFor('en'),
  }
  const bad = files.flatMap((file) => {
    const rows = lintRows([file], { judges: ['schema', 'webhook'], ignore: [] }, speech).filter(isBad)
    return rows.length === 0 ? [] : [{ file, rows }]
  })
  for (const { rows } of bad) {
    // Where, and two sentences: what is wrong, and what to do.
    for (const row of rows) {
      expect(row.line).toBeGreaterThan(0)
      expect(wholeMessage(row)).toMatch(/\. .*\.$/s)
    }
  }
  expect(Object.keys(REVIEWS)).toEqual(bad.map(({ file }) => file.name))
  const document = `${INTRODUCTION}\n${bad.map(({ file, rows }) => described(file, rows)).join('\n')}`
  await expect(document).toMatchFileSnapshot('../../docs/bad-input.md')
})

const INTRODUCTION = `# Bad input

What Routewright says of each file of the shared corpus and notes that a cluster would not take as it stands: the line, the message
of who refuses it (the API server and the webhook in their own words, then our sentence on what to do), and what was made of it
when the messages were reviewed. Of each code the first place of a file is shown; long values are cut.
`

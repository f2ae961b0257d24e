// The text of `docs/semantics.md`.

import { RECORDED } from '../../src/base/recorded.ts'
import { NOT_MODELLED } from '../../src/engine/limits/limitsOf.ts'
import { type Counts, featureKey, type Tally, type Unit } from './count.ts'
import { ANSWER_FEATURES, CONFIG_FEATURES } from './features.ts'

const UNITS: readonly Readonly<{ unit: Unit; title: string }>[] = [
  { unit: 'requests', title: 'answers' },
  { unit: 'tables', title: 'listeners and route configurations' },
  { unit: 'clusters', title: 'clusters' },
  { unit: 'refusals', title: 'proxies that Envoy loads or refuses' },
]

/** The whole document, from the counts of all recordings. */
export function semanticsDocument(counts: Counts): string {
  return [
    '# What is modelled',
    '',
    '<!-- Written by `npm run semantics` from the recordings; a test holds it to them. -->',
    '',
    `Answers are held against recordings of istiod (istio/istio ${RECORDED.istio}) and Envoy ${RECORDED.envoy}, with default mesh settings. A number is how many recorded`,
    'units there are with a feature, and how many of ours agree in every field that was recorded. A feature without a recording is modelled from the sources alone.',
    '',
    '## By family',
    '',
    ...familyTable(counts),
    '',
    '## By feature of the configuration',
    '',
    'Everything recorded of a configuration that uses the feature counts for it.',
    ...Object.entries(CONFIG_FEATURES).flatMap(([group, features]) => featureTable(counts, group, features)),
    '',
    '## By single answer',
    ...Object.entries(ANSWER_FEATURES).flatMap(([group, features]) => featureTable(counts, group, features)),
    '',
    '## Not modelled',
    '',
    'Recognised, kept in the text, and named as a limit on every decision that it could change and on no other.',
    '',
    ...list(
      'Kinds',
      NOT_MODELLED.kinds.map((kind) => `\`${kind}\``),
    ),
    ...list('Fields', NOT_MODELLED.fields),
    ...list(
      'Fields of a mesh configuration',
      NOT_MODELLED.meshFields.map((field) => `\`${field}\``),
    ),
    '- Of a running mesh: endpoints and their health, load, retries that happen, rate limits, tokens and certificates beyond their presence.',
    '',
    '## Open answers',
    '',
    ...(counts.open.length === 0 ? ['None.'] : counts.open.map((name) => `- ${name}`)),
    '',
  ].join('\n')
}

function familyTable({ families }: Counts): readonly string[] {
  const cell = (tally: Tally | undefined): string => (tally === undefined ? '' : shown(tally))
  return [
    `| family | ${UNITS.map(({ title }) => title).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(UNITS.length)}`,
    ...[...families]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([family, tallies]) => `| ${family} | ${UNITS.map(({ unit }) => cell(tallies.get(unit))).join(' | ')} |`),
  ]
}

function featureTable(
  { features }: Counts,
  group: string,
  rows: readonly Readonly<{ name: string }>[],
): readonly string[] {
  return [
    '',
    `### ${group}`,
    '',
    '| feature | recorded | agree |',
    '| --- | ---: | ---: |',
    ...rows.map(({ name }) => {
      const { agree, total } = features.get(featureKey(group, name)) ?? { agree: 0, total: 0 }
      return `| ${name} | ${total} | ${total === 0 ? 'not recorded' : agree} |`
    }),
  ]
}

const shown = ({ agree, total }: Tally): string => (agree === total ? String(total) : `${agree} of ${total}`)

const list = (title: string, items: readonly string[]): readonly string[] => [`- ${title}: ${items.join(', ')}.`]

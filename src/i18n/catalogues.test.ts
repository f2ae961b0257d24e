import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { analysisWordsFor } from './analysisText.ts'
import { createEn } from './create.en.ts'
import { createZh } from './create.zh.ts'
import { en } from './en.ts'
import { fixesEn } from './fixes.en.ts'
import { fixesZh } from './fixes.zh.ts'
import { formEn } from './form.en.ts'
import { formZh } from './form.zh.ts'
import { textFor } from './index.ts'
import { kialiEn } from './kiali.en.ts'
import { kialiZh } from './kiali.zh.ts'
import { languageEn } from './language.en.ts'
import { languageZh } from './language.zh.ts'
import { pageEn } from './page.en.ts'
import { pageZh } from './page.zh.ts'
import { pictureEn } from './picture.en.ts'
import { pictureZh } from './picture.zh.ts'
import { problemsEn } from './problems.en.ts'
import { problemsZh } from './problems.zh.ts'
import { proofsEn } from './proofs.en.ts'
import { proofsZh } from './proofs.zh.ts'
import { zh } from './zh.ts'

type Leaf = Readonly<{ path: string; text: string }>

/** Stands for every argument: any property of it is a sample again, and as a text it is `x`. */
const sample: unknown = new Proxy(() => sample, {
  get(_, key) {
    if (key === Symbol.toPrimitive || key === 'toString') return () => 'x'
    if (key === Symbol.iterator) return () => [][Symbol.iterator]()
    if (key === 'length') return 2
    if (key === 'map') return (change: (value: string) => unknown) => ['x', 'x'].map(change)
    if (key === 'join') return () => 'x'
    return sample
  },
})

/** Every text of a catalogue, functions called with samples. */
function leaves(catalogue: object, path = ''): readonly Leaf[] {
  return Object.entries(catalogue).flatMap(([key, value]: readonly [string, unknown]): readonly Leaf[] => {
    const here = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') return [{ path: here, text: value }]
    if (isCallable(value)) return [{ path: here, text: spoken(value, here) }]
    return typeof value === 'object' && value !== null ? leaves(value, here) : []
  })
}

const isCallable = (value: unknown): value is CallableFunction => typeof value === 'function'

/** What a function says for samples; conditions are said once for each kind of field. */
function spoken(say: CallableFunction, path: string): string {
  const kinds = path.startsWith('conditions')
    ? conditionSamples
    : [samples[path] ?? (path.startsWith('proofs.') ? [proofSample] : [sample, sample, sample, sample])]
  return kinds.map((args) => String(Reflect.apply(say, undefined, args))).join(' / ')
}

const ruleSample = { virtualService: 'a/x', kind: 'http', number: 2, match: 3, name: 'x' }
const serverSample = { gateway: 'a/x', number: 2 }
const requestSample = { protocol: 'HTTP', port: 80, host: 'x', method: 'GET', path: '/', headers: [['x', 'x']] }

const lostSample = { request: requestSample, outcome: 'closed' }

/** Arguments of texts that look something up by them. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  'edit.percentOf': ['x', 40],
  'form.problem': [{ code: 'outOfRange', minimum: 1, maximum: 2 }],
  'graph.condition': ['path', 'prefix', false],
  'tree.sends': [[{ percent: '80%', destination: 'x' }]],
  'tree.mirrors': [[{ percent: '10%', destination: 'x' }]],
  'analysis.refuted': [requestSample],
  'proofs.RW0121': [
    { rule: ruleSample, cause: { type: 'serverName', serverName: 'x', by: ruleSample }, request: requestSample },
  ],
  'proofs.RW0191': [{ rule: ruleSample, port: 80, addresses: ['x'] }],
  'proofs.RW0192': [{ rule: ruleSample, serverName: 'x', hosts: ['x'], port: 80, request: requestSample }],
  'proofs.RW0190': [{ rule: ruleSample, by: [{ type: 'rule', rule: ruleSample }], request: requestSample }],
  'analysis.findings.IST0101': [{ thing: 'gateway', value: 'x' }],
  'analysis.findings.IST0130': [{ rule: 'x', reason: 'afterRuleWithoutMatch' }],
  'kiali.KIA0201': [{ host: 'x', rules: ['a/x'], how: 'lost' }],
  'reasons.filterChainDiffers': [{ criterion: 'serverName', expected: ['a'], actual: 'b' }],
  'proofs.RW0171': [{ host: 'x', namespace: 'x', namespaces: ['x'] }],
  'proofs.RW0172': [{ host: 'x', meant: undefined, request: requestSample }],
  'proofs.RW0173': [{ host: 'x', ports: [{ port: 80, protocol: 'TCP' }], request: requestSample }],
  'proofs.RW0201': [{ host: 'x', gateways: ['x'], request: requestSample }],
  'proofs.RW0174': [{ host: 'x', subset: 'x', used: 'x' }],
  'proofs.RW0175': [{ host: 'x', port: 80, request: requestSample }],
  'proofs.RW0177': [{ port: 80, fields: ['tls'] }],
  'proofs.RW0178': [{ host: 'x', wildcard: 'x', rule: 'x', fields: ['tls'] }],
  'proofs.RW0118': [{ rule: ruleSample, by: ruleSample, request: requestSample, host: 'x' }],
  'proofs.RW0130': [{ port: 80, protocol: 'x', by: serverSample, byProtocol: 'x', lost: lostSample }],
  'proofs.RW0102': [{ rule: ruleSample, by: ruleSample, request: requestSample, left: requestSample }],
  'language.seen': [
    [
      { value: 'x', count: 1 },
      { value: 'y', count: 2 },
    ],
  ],
  'language.host': [{ host: 'x', known: true, ports: [{ number: 80 }], subsets: ['a', 'b'] }],
  'problems.wentTo': [{ severity: 'error', code: 'x', message: 'x', file: 'x', line: 2 }, 1, 2],
  'findings.yamlSyntax': [{ message: 'x', expected: 'colon' }],
}

/** What the details of all proofs have. */
const proofSample = {
  rule: ruleSample,
  by: [ruleSample, { ...ruleSample, virtualService: 'b/x' }],
  request: requestSample,
  left: requestSample,
  field: { type: 'header', name: 'x' },
  host: 'x',
  prefix: '/x/',
  path: '//x',
  locations: ['x'],
  missing: { part: 'host' },
  percent: 25,
  subset: 'x',
  workloads: ['x'],
  delegate: 'a/y',
  fault: 'missing',
  virtualService: 'a/x',
  gateways: ['x'],
  wildcard: '*',
  timeoutMs: 1500,
  perTryTimeoutMs: 1000,
  attempts: 3,
  fitting: 2,
  port: 80,
  protocol: 'x',
  lost: lostSample,
  outcome: 'notFound',
  hosts: ['x', 'x', 'x', 'x'],
  served: ['x'],
  location: 'x',
  answered: requestSample,
  gateway: 'a/x',
  namespace: 'x',
  namespaces: ['x'],
  name: 'x',
  cause: { type: 'redirectCode', code: 300 },
  requests: [requestSample, requestSample],
  written: '$1',
  group: 2,
  groups: 1,
  regex: 'x',
  to: ruleSample,
  authority: 'x',
  because: 'port',
  fields: ['sourceLabels'],
  part: 'delay',
  lacks: 'percentage',
  header: 'x',
  side: 'request',
  total: 3,
  shares: [
    { host: 'x', subset: '', weight: 1, percent: 33.3 },
    { host: 'y', subset: 'v', weight: undefined, percent: 66.7 },
  ],
  method: 'POST',
  retryOn: '5xx',
  doubts: [{ type: 'condition', field: { type: 'path' } }, { type: 'noWayIn' }],
}

const condition = { operator: 'prefix', invert: false, expected: '/a/', actual: '/a', holds: false }
const fields = [
  { type: 'path' },
  { type: 'method' },
  { type: 'header', name: 'x' },
  { type: 'queryParameter', name: 'q' },
]
const conditionSamples = fields.map((field) => [{ ...condition, ...field, field }])

const english = leaves({
  ...en,
  ...pictureEn,
  ...languageEn,
  ...problemsEn,
  kiali: kialiEn,
  proofs: proofsEn,
  fixes: fixesEn,
  analysis: await analysisWordsFor('en'),
  form: formEn,
  create: createEn,
})
const chinese = leaves({
  ...zh,
  ...pictureZh,
  ...languageZh,
  ...problemsZh,
  kiali: kialiZh,
  proofs: proofsZh,
  fixes: fixesZh,
  analysis: await analysisWordsFor('zh'),
  form: formZh,
  create: createZh,
})

test('both languages have the same texts', () => {
  expect(chinese.map(({ path }) => path).toSorted()).toEqual(english.map(({ path }) => path).toSorted())
})

test.each([
  ['English', english],
  ['Chinese', chinese],
])('no %s text is empty or says undefined', (_, texts) => {
  const bad = texts.filter(({ text }) => text.trim() === '' || /undefined|\[object|NaN/.test(text))
  expect(bad).toEqual([])
})

test('each language is loaded by its name', async () => {
  expect(await textFor('en')).toBe(pageEn)
  expect(await textFor('zh')).toBe(pageZh)
})

describe('Chinese', () => {
  /** Texts that are about the other language, or the same in both. */
  const foreign = new Set(['app.switchLanguage'])
  const prose = chinese
    .filter(({ path }) => !foreign.has(path))
    .map(({ path, text }) => ({ path, text: text.replaceAll(/`[^`]*`/g, '') }))

  test('has no English sentence left over', () => {
    expect(prose.filter(({ text }) => /\b[a-z]{2,} [a-z]{2,}\b/.test(text))).toEqual([])
  })

  test('has a space between Han and Latin', () => {
    const touching = /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}/u
    // A value in code type has its own space around it in the text.
    expect(chinese.filter(({ path, text }) => !foreign.has(path) && touching.test(text))).toEqual([])
  })

  test('has full-width punctuation behind Han', () => {
    expect(
      prose.filter(({ text }) => /\p{Script=Han} ?[,;:?!]/u.test(text) || /\p{Script=Han}\.(\s|$)/u.test(text)),
    ).toEqual([])
  })

  test('says 你 to nobody, and 您 neither, and asks for nothing with 请', () => {
    expect(prose.filter(({ text }) => /[您你]|(?<!申)请(?!求)/.test(text))).toEqual([])
  })
})

describe('English', () => {
  test('has no exclamation mark, no please, no oops', () => {
    expect(english.filter(({ text }) => /!|\bplease\b|\boops\b/i.test(text))).toEqual([])
  })
})

test('no text is unused', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\.(en|zh)\.ts$|^i18n[/\\](en|zh)\.ts$/.test(name))
    .map((name) => readFileSync(`${root}/${name}`, 'utf8'))
    .join('\n')
  const used = ({ path }: Leaf): boolean => {
    const steps = path.split('.')
    const [parent = '', key = ''] = steps.slice(-2)
    // Texts of a union's members are looked up by the member.
    if (steps.length > 3 && sources.includes(`'${parent}'`)) return true
    // Those of commands by the command table.
    if (parent === 'command' && sources.includes(`\n  ${key}: { group: `)) return true
    const isShort = parent === 'form' || parent === 'create' || parent === 'problems'
    if (isShort && new RegExp(`\\bt\\.${key}\\b`).test(sources)) return true
    return new RegExp(`\\b${parent}\\.${key}\\b|\\btexts\\.${key}\\b|'${key}'`).test(sources)
  }
  expect(english.filter((leaf) => !used(leaf)).map(({ path }) => path)).toEqual([])
})

// @ts-check
// What the built page may weigh, compressed with gzip. Before the first graph: everything that the page can load, without
// the editor (which is loaded lazily), without what only a click loads, and with one language. Exits 1 if a budget is exceeded.

import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { root } from './lib/dependencies.mjs'

const KILOBYTE = 1024
const BUDGETS = { page: 250, worker: 220, fonts: 160 }
// `e2e/envoyConfig.spec.ts` holds that none of them is fetched before its click.
// The controls of a large picture come with the first configuration that is larger than the view, edits of the picture with the
// pointer or a key that comes to it.
const BY_CLICK = [
  'src/studio/graph/LargePicture.tsx',
  'src/studio/graph/search/SearchBar.tsx',
  'src/studio/app/CloseProjectDialog.tsx',
  'src/studio/commands/ShortcutsDialog.tsx',
  'src/i18n/problems.en.ts',
  'src/i18n/problems.zh.ts',
  'src/i18n/create.en.ts',
  'src/i18n/create.zh.ts',
  'src/i18n/fieldExamples.ts',
  'src/i18n/fieldHelp.en.ts',
  'src/i18n/fieldHelp.zh.ts',
  'src/i18n/form.en.ts',
  'src/i18n/form.zh.ts',
  'src/studio/config/ConfigPanel.tsx',
  'src/studio/create/NewResourceDialog.tsx',
  'src/studio/drawer/edit/EditPanel.tsx',
  'src/studio/export/ExportDialog.tsx',
  'src/studio/graph/edit/Editing.tsx',
  'src/studio/graph/edit/ruleCommands.ts',
  'src/studio/files/ConflictDialog.tsx',
  'src/studio/files/droppedFolder.ts',
  'src/studio/files/openFound.ts',
  'src/studio/files/save.ts',
  'src/studio/files/unzip.ts',
  'src/studio/palette/Palette.tsx',
  'src/studio/problems/Explanation.tsx',
  'src/studio/problems/ProblemsPanel.tsx',
  'src/studio/paste/FillPlaceholders.tsx',
  'src/studio/paste/PastePanel.tsx',
  'src/studio/ui/OpenMenu.tsx',
]

// Fetched some time after the first graph: what puts problems into words, and their words.
const AFTER_GRAPH = [
  'src/studio/problems/watchProblems.ts',
  'src/studio/problems/walkProblems.ts',
  'src/studio/problems/openProblemsPort.ts',
]
const LATER = [...BY_CLICK, ...AFTER_GRAPH]

/** @typedef {{ file: string, css?: string[], imports?: string[], dynamicImports?: string[] }} Chunk */

const dist = `${root}dist/`
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
const assets = readdirSync(`${dist}assets`).map((name) => `assets/${name}`)

/** @param {Iterable<string>} files */
const gzipped = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(dist + file)).length, 0)

/**
 * The chunks that loading one chunk loads at once.
 * @param {string} key
 * @param {Set<string>} found
 */
function closure(key, found = new Set()) {
  if (found.has(key)) return found
  found.add(key)
  for (const imported of manifest[key]?.imports ?? []) closure(imported, found)
  return found
}

/** @param {string} key */
// `themeService` is a name inside of Monaco that a minifier keeps. Its words in another language come just before it.
const isEditor = (key) =>
  /\/nls\/lang\//.test(key) || [...closure(key)].some((part) => textOf(part).includes('themeService'))
/** @param {string} key */
const textOf = (key) => readFileSync(dist + (manifest[key]?.file ?? ''), 'utf8')
/** @param {string} key */
const isLanguage = (key) => /src\/i18n\/page\.\w+\.ts$/.test(key)

/** @param {Iterable<string>} keys */
function filesOf(keys) {
  /** @type {Set<string>} */
  const files = new Set()
  for (const key of keys)
    for (const file of [manifest[key]?.file, ...(manifest[key]?.css ?? [])]) if (file) files.add(file)
  return files
}

/** Everything the page can load but the editor, the languages and what a click loads. */
function firstLoad() {
  const keys = closure('index.html')
  const languages = new Set()
  for (const key of keys) {
    for (const lazy of manifest[key]?.dynamicImports ?? []) {
      if (isLanguage(lazy)) languages.add(lazy)
      else if (!isEditor(lazy) && !LATER.includes(lazy)) for (const part of closure(lazy)) keys.add(part)
    }
  }
  return { keys, languages: [...languages] }
}

// The manifest knows nothing of a worker's chunks: their imports are read from their code.
const AT_ONCE = /\bfrom ?["']\.\/([^"']+)["']|\bimport ?["']\.\/([^"']+)["']/g
const LAZY = /\bimport\([`"']\.\/([^`"']+)[`"']\)/g

/** @param {string} file @param {RegExp} way */
const importsOf = (file, way) =>
  [...readFileSync(dist + file, 'utf8').matchAll(way)].map(([, one, other]) => `assets/${one ?? other}`)

/** These files and all that they import at once.
 * @param {readonly string[]} files */
function importedBy(files) {
  const found = new Set(files)
  for (const file of found) for (const imported of importsOf(file, AT_ONCE)) found.add(imported)
  return found
}

const { keys, languages } = firstLoad()
/** @type {string[]} */
const problems = []

/** @param {string} name @param {number} bytes @param {number} limit in KB */
function hold(name, bytes, limit) {
  const kilobytes = bytes / KILOBYTE
  process.stdout.write(`${name}: ${kilobytes.toFixed(1)} KB of ${limit} KB\n`)
  if (kilobytes > limit) problems.push(`${name} exceeds its budget`)
}

const inFirstLoad = filesOf(keys)
const heaviestLanguage = Math.max(
  0,
  ...languages.map((key) => gzipped([...filesOf(closure(key))].filter((file) => !inFirstLoad.has(file)))),
)
hold('page before the first graph', gzipped(inFirstLoad) + heaviestLanguage, BUDGETS.page)
const byClick = new Set(BY_CLICK.flatMap((key) => [...filesOf(closure(key))]).filter((file) => !inFirstLoad.has(file)))
process.stdout.write(`of what a click loads: ${(gzipped(byClick) / KILOBYTE).toFixed(1)} KB\n`)
const afterGraph = new Set(
  AFTER_GRAPH.flatMap((key) => [...filesOf(closure(key))]).filter((file) => !inFirstLoad.has(file)),
)
process.stdout.write(
  `of what comes after the first graph, without words: ${(gzipped(afterGraph) / KILOBYTE).toFixed(1)} KB\n`,
)
const inWorker = importedBy(assets.filter((file) => /\/worker-[^/]*\.js$/.test(file)))
hold('engine worker before the first graph and answer', gzipped(inWorker), BUDGETS.worker)
const laterInWorker = [...importedBy([...inWorker].flatMap((file) => importsOf(file, LAZY)))]
const later = laterInWorker.filter((file) => !inWorker.has(file))
process.stdout.write(`of the worker what comes later: ${(gzipped(later) / KILOBYTE).toFixed(1)} KB\n`)
if (later.length === 0) problems.push('nothing of the worker is loaded lazily')
hold(
  'fonts',
  assets
    .filter((file) => /\/(inter|jetbrains)[^/]*\.woff2$/i.test(file))
    .reduce((sum, file) => sum + readFileSync(dist + file).length, 0),
  BUDGETS.fonts,
)
if (languages.length < 2) problems.push('the languages are not loaded one at a time')
if ([...keys].some(isEditor)) problems.push('the editor is not loaded lazily')
for (const key of LATER) if (!manifest[key] || keys.has(key)) problems.push(`${key} is not loaded by a click`)
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0

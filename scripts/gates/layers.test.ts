import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { breachesOf } from './breaches.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => `src/${path}`)

test('the sources keep to their layers', () => {
  expect(sources.length).toBeGreaterThan(50)
  const breaches = sources.flatMap((path) => breachesOf({ path, text: readFileSync(root + path, 'utf8') }))
  expect(breaches.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([])
})

test.each([
  ['src/engine/planted.ts', "import { useState } from 'react'", 'src/engine may not import the package react'],
  ['src/engine/planted.ts', "import type { FC } from 'react'", 'src/engine may not import the package react'],
  ['src/engine/planted.ts', "export * from 'node:fs'", 'src/engine may not import the package node:fs'],
  ['src/engine/planted.ts', "import '../studio/main.tsx'", 'src/engine may not import src/studio/main.tsx'],
  [
    'src/engine/planted.ts',
    "import type { A } from '../studio/App.tsx'",
    'src/engine may not import src/studio/App.tsx',
  ],
  ['src/engine/planted.ts', "type A = import('../cli/main.ts').A", 'src/engine may not import src/cli/main.ts'],
  ['src/engine/planted.ts', "import '../../e2e/x.ts'", 'src/engine may not import e2e/x.ts'],
  ['src/base/planted.ts', "import '../yaml/scalar.ts'", 'src/base may not import src/yaml/scalar.ts'],
  ['src/studio/planted.ts', "import { match } from '../engine/index.ts'", 'only types of src/engine/index.ts'],
  ['src/studio/planted.ts', "import { type A } from '../engine/index.ts'", 'only types of src/engine/index.ts'],
  ['src/studio/planted.ts', "export { match } from '../engine/index.ts'", 'only types of src/engine/index.ts'],
  ['src/studio/a/planted.ts', "const a = import('../../engine/index.ts')", 'only types of src/engine/index.ts'],
  ['src/studio/planted.ts', 'const a = import(name)', 'src/studio may not import the package (computed)'],
  ['src/studio/planted.ts', "import { load } from 'js-yaml'", 'src/studio may not import the package js-yaml'],
  ['src/cli/planted.ts', "import { x } from '../engine/match/match.ts'", 'only types of src/engine/match/match.ts'],
  ['src/conformance/planted.ts', "import '../yaml/scalar.ts'", 'src/conformance may not import src/yaml/scalar.ts'],
  ['src/yaml/planted.ts', 'const a = () => Date.now()', 'Date.now'],
  ['src/yaml/planted.ts', 'const a = () => new Date()', 'new Date()'],
  ['src/graph/planted.ts', 'const a = () => Math.random()', 'Math.random'],
  ['src/graph/planted.ts', 'let last = 0', 'a variable of the module'],
  ['src/graph/planted.ts', 'const cache = new Map<string, string>()', 'cache: a store of the module'],
  ['src/worker/client.ts', "import '../engine/index.ts'", 'src/worker may not import src/engine/index.ts'],
  ['src/engine/planted.ts', "import '../testing/shared.ts'", 'src/engine may not import src/testing/shared.ts'],
  ['src/elsewhere/planted.ts', '', 'src/elsewhere is no known layer'],
])('%s breaches with %s', (path, text, message) => {
  expect(breachesOf({ path, text }).map((breach) => breach.message)).toEqual([expect.stringContaining(message)])
})

test.each([
  ['src/studio/ok.ts', "import type { Decision } from '../engine/decision.ts'"],
  ['src/studio/ok.ts', "import { refKey } from '../base/source.ts'"],
  ['src/studio/ok.ts', "import StudioWorker from '../worker/main.ts?worker'"],
  ['src/studio/ok.ts', "import { createWorkerClient } from '../worker/client.ts'"],
  ['src/cli/ok.ts', "import { match } from '../engine/index.ts'"],
  ['src/engine/ok.ts', "import { RE2JS } from 're2js'"],
  ['src/engine/ok.test.ts', "import { test } from 'vitest'"],
  ['src/istio/ok.ts', 'const at = (text: string) => Date.parse(text)'],
  ['src/istio/ok.ts', "const KINDS = new Set(['Gateway'])"],
])('%s may %s', (path, text) => {
  expect(breachesOf({ path, text })).toEqual([])
})

/** The messages of the compiler about one planted file of a pure folder, with the pure folders' own settings. */
function compileAsPure(text: string): readonly string[] {
  const { config } = ts.readConfigFile(`${root}tsconfig.engine.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const planted = `${root}src/engine/planted.ts`
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => path === planted || fileExists(path)
  host.readFile = (path) => (path === planted ? text : readFile(path))
  host.getSourceFile = (path, ...rest) =>
    path === planted ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2023) : getSourceFile(path, ...rest)
  const program = ts.createProgram([planted], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

test.each([
  ['document.title', 'document'],
  ['process.cwd()', 'process'],
  ['performance.now()', 'performance'],
  ['setTimeout(() => 0, 1)', 'setTimeout'],
  ["localStorage.getItem('a')", 'localStorage'],
])('a pure folder does not compile with %s', (expression, name) => {
  expect(compileAsPure(`export const planted = () => ${expression}`)).toEqual([expect.stringContaining(`'${name}'`)])
})

test('a pure folder compiles with the language alone', () => {
  expect(compileAsPure('export const planted = () => [1].at(-1)')).toEqual([])
})

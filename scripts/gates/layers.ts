// The layers of `src`: what each folder may import. Everything that is not listed is a breach.
// A listed folder means all of its files; a listed file means its door alone. A file that has a layer of its own is named by its path.

export type Layer = Readonly<{
  /** May be imported with their values. */
  values: readonly string[]
  /** May be imported with `import type` only. */
  types?: readonly string[]
  packages?: readonly string[]
  /** No page, no Node, no clock, no randomness, nothing mutable in a module. */
  pure?: true
}>

const door = 'engine/index.ts'
const kialiDoor = 'kiali/index.ts'
const analysisDoor = 'analysis/index.ts'
const proofDoor = 'proof/index.ts'
const admissionDoor = 'admission/index.ts'

export const LAYERS: Readonly<Record<string, Layer>> = {
  base: { values: [], pure: true },
  istio: { values: ['base'], types: ['yaml'], pure: true },
  envoy: { values: ['base'], pure: true },
  yaml: { values: ['base'], types: ['istio'], packages: ['js-yaml', 'yaml'], pure: true },
  paste: { values: ['base', 'istio', 'yaml'], packages: ['js-yaml', 'yaml'], pure: true },
  admission: { values: ['base', 'istio'], packages: ['re2js'], pure: true },
  engine: { values: ['base', 'istio', 'envoy', 'yaml', 'paste', 'admission'], packages: ['re2js'], pure: true },
  // Edits that follow a name through all resources.
  refactor: { values: ['base', 'istio'], types: ['yaml'], pure: true },
  // What an editor asks about a text: completion, hover, definition.
  language: { values: ['base', 'istio', 'yaml', 'refactor'], packages: ['yaml'], pure: true },
  // Istio's own analyzers, on resources alone.
  analysis: { values: ['base', 'istio', 'admission'], pure: true },
  // Kiali's own checks, on resources alone.
  kiali: { values: ['base', 'istio'], pure: true },
  // What the engine can prove of compiled routes. It asks about the parts of the engine, not about its answers alone.
  proof: { values: ['base', 'istio', 'envoy', 'engine'], pure: true },
  // What every judge says of the files.
  problems: {
    values: ['base', 'istio', 'yaml', 'paste', door, analysisDoor, kialiDoor, proofDoor],
    types: ['admission', 'analysis', 'kiali', 'proof'],
    pure: true,
  },
  // Forms as data: schema and value walked together.
  form: { values: ['base', 'istio'], types: ['yaml'], pure: true },
  configDump: { values: ['base', 'istio', 'envoy'], types: ['engine'], pure: true },
  graph: { values: ['base', 'istio', 'envoy', door], types: ['engine'], pure: true },
  worker: {
    values: [
      ...['base', 'istio', 'envoy', 'yaml', 'paste', door, admissionDoor, proofDoor],
      ...['graph', 'configDump', 'form', 'refactor', 'language', 'problems'],
    ],
    types: ['engine'],
    packages: ['dequal'],
  },
  // The page's side of the worker: it runs on the main thread, so it may not bring the engine there.
  'worker/client.ts': { values: ['base', 'worker/protocol.ts'], types: ['yaml', 'form', 'graph'] },
  i18n: {
    values: ['base'],
    types: [
      'istio',
      'admission',
      'analysis',
      'kiali',
      'engine',
      'proof',
      'problems',
      'yaml',
      'graph',
      'form',
      'language',
      'worker',
    ],
  },
  cli: {
    values: [
      'base',
      door,
      admissionDoor,
      'configDump',
      'problems',
      'i18n',
      'studio/state/toTestRequest.ts',
      'package.json',
    ],
    types: ['istio', 'engine'],
    packages: ['node:*'],
  },
  conformance: { values: ['base', door, analysisDoor, admissionDoor], types: ['engine'], packages: ['node:*'] },
  samples: { values: ['base'] },
  studio: {
    // The parsers and the engine run in the worker: of them the page knows the types alone.
    values: ['base', 'i18n', 'samples', 'worker/protocol.ts', 'worker/client.ts'],
    types: ['istio', 'engine', 'yaml', 'graph', 'configDump', 'form', 'language', 'problems', 'worker'],
    packages: [
      '@fontsource-variable/*',
      '@tanstack/react-virtual',
      '@xyflow/react',
      'cmdk',
      'fflate',
      'idb-keyval',
      'monaco-editor',
      'radix-ui',
      'react',
      'react-dom',
      'react-resizable-panels',
      'zustand',
    ],
  },
}

// @ts-check
// Runs a TypeScript program of this repository: `node scripts/run-ts.mjs src/cli/main.ts ARGUMENTS…`.
// Node 20 reads no TypeScript, so Vite bundles it once into node_modules/.cache; it is built again when one of its files changed.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { root } from './lib/dependencies.mjs'

const cache = `${root}node_modules/.cache/routewright`

/** @param {readonly string[]} files paths from the root */
function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(root + file))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} record @returns {string | undefined} the bundle made from exactly the files as they are now */
function builtBundle(record) {
  try {
    /** @type {{ files: string[], bundle: string }} */
    const { files, bundle } = JSON.parse(readFileSync(record, 'utf8'))
    return bundle.includes(fingerprint(files)) && existsSync(bundle) ? bundle : undefined
  } catch {
    return undefined
  }
}

/** @param {string} entry @param {string} record */
async function bundleEntry(entry, record) {
  const { build } = await import('vite')
  const name = basename(record, '.json')
  const outDir = `${cache}/${name}-${process.pid}`
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: entry, outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: 'main.js' } } },
  })
  const chunks = [output].flat().flatMap((part) => ('output' in part ? part.output : []))
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
  const files = modules
    .map((id) => relative(root, id.replace(/^\0|\?.*$/g, '')))
    .filter((file) => existsSync(root + file))
  const folder = `${cache}/${name}-${fingerprint(files)}`
  // Another process may have built the same one meanwhile: theirs is as good.
  if (existsSync(folder)) rmSync(outDir, { recursive: true })
  else renameSync(outDir, folder)
  writeFileSync(`${record}.${process.pid}`, JSON.stringify({ files, bundle: `${folder}/main.js` }))
  renameSync(`${record}.${process.pid}`, record)
  return `${folder}/main.js`
}

/**
 * Bundles `entry` if needed and runs it in this process with `args` as its arguments.
 * @param {string} entry path from the root
 * @param {readonly string[]} args
 */
export async function runTs(entry, args) {
  mkdirSync(cache, { recursive: true })
  const record = `${cache}/${entry.replaceAll('/', '.')}.json`
  const bundle = builtBundle(record) ?? (await bundleEntry(entry, record))
  process.argv = [process.execPath, resolve(root, entry), ...args]
  await import(pathToFileURL(bundle).href)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [entry, ...args] = process.argv.slice(2)
  if (!entry) throw new Error('usage: node scripts/run-ts.mjs ENTRY [ARGUMENT…]')
  await runTs(entry, args)
}

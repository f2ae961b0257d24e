// @ts-check
// Installs the dependencies when they are missing or are not those of the lock file. Uses Node alone.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * The packages of a lock file by their folder; those that npm leaves out on other platforms are not in it.
 * @param {string} path
 * @returns {Record<string, string> | undefined} version by folder; undefined without a readable file
 */
function lockedVersions(path) {
  try {
    /** @type {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} */
    const lock = JSON.parse(readFileSync(path, 'utf8'))
    const required = Object.entries(lock.packages).filter(([folder, entry]) => folder !== '' && !entry.optional)
    return Object.fromEntries(required.map(([folder, entry]) => [folder, entry.version ?? '']))
  } catch {
    return undefined
  }
}

/** True if every package of `package-lock.json` is installed in its locked version, as npm's own record of the folder says. */
export function dependenciesAreFresh() {
  const wanted = lockedVersions(`${root}package-lock.json`)
  const installed = lockedVersions(`${root}node_modules/.package-lock.json`)
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([folder, version]) => installed[folder] === version)
}

/**
 * Installs what the lock file says if something is missing or stale; ends the process if that fails.
 * Not `npm ci`: that refuses where the registry lacks a package that only another platform needs.
 */
export function ensureDependencies() {
  if (dependenciesAreFresh()) return
  process.stdout.write('Installing dependencies\n')
  const npm = process.env.npm_execpath
  const [command, ...prefix] = npm ? [process.execPath, npm] : ['npm']
  const run = spawnSync(command, [...prefix, 'install', '--no-save', '--include=dev'], { cwd: root, stdio: 'inherit' })
  if (run.status === 0) return
  process.stderr.write("Installing failed: see npm's message above. It needs the package registry, once.\n")
  process.exit(1)
}

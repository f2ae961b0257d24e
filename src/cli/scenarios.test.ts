// Runs each file of `scenarios`: files to write, a command, and the exit code and output that it must give. The first line
// says what it shows; parts begin with `=== `.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('scenarios/', import.meta.url))
const program = fileURLToPath(new URL('../../scripts/routewright.mjs', import.meta.url))

const parts = (text: string): readonly (readonly [name: string, content: string])[] =>
  text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end + 1)]
    })

/** Splits a command line at spaces; single quotes hold words together. */
const words = (command: string) =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

test.each(readdirSync(folder))('%s', (name) => {
  const scenario = parts(readFileSync(folder + name, 'utf8'))
  const given = new Map(scenario.filter(([part]) => !part.startsWith('file ')))
  const [command = ''] = [...given.keys()].filter((part) => part.startsWith('routewright'))
  const work = mkdtempSync(`${tmpdir()}/scenario-`)
  for (const [part, content] of scenario) {
    if (part.startsWith('file ')) writeFileSync(`${work}/${part.slice('file '.length)}`, content)
  }
  const run = spawnSync(process.execPath, [program, ...words(command).slice(1)], {
    cwd: work,
    encoding: 'utf8',
    input: given.get('stdin') ?? '',
  })
  rmSync(work, { recursive: true })
  expect({ exit: run.status, stdout: run.stdout, stderr: run.stderr }).toEqual({
    exit: Number(given.get('exit')),
    stdout: given.get('stdout') ?? '',
    stderr: given.get('stderr') ?? '',
  })
})

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

const fixture = fileURLToPath(new URL('./fixtures/lone.jsonl.gz', import.meta.url))
const runner = fileURLToPath(new URL('../../scripts/run-ts.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
const file = (name: string) => join(folder, name)

function conformance(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [runner, 'src/conformance/main.ts', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  const [line = ''] = gunzipSync(readFileSync(fixture)).toString('utf8').split('\n')
  writeFileSync(file('right.jsonl'), `${line}\n`)
  writeFileSync(file('wrong.jsonl'), `${line.replace('"status": 503', '"status": 502')}\n`)
  writeFileSync(file('broken.jsonl'), '{"id": ')
  // Bundled once here, so that no test waits for it.
  execFileSync(process.execPath, [runner, 'src/conformance/main.ts', file('right.jsonl')], { stdio: 'ignore' })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('agreement exits 0, with one line a file on stdout', () => {
  const { status, stdout } = conformance(file('right.jsonl'), fixture)
  expect(status).toBe(0)
  expect(stdout).toMatch(/^\S+right\.jsonl (\d+)\/\1 100\.00%\n\S+lone\.jsonl\.gz 386\/386 100\.00%\n$/)
})

test('a disagreement exits 1 and is told on stderr', () => {
  const { status, stdout, stderr } = conformance(file('right.jsonl'), file('wrong.jsonl'))
  expect(status).toBe(1)
  expect(stdout.split('\n')).toHaveLength(3)
  expect(stderr).toContain('parts: status 1')
})

test.each([
  ['no file', []],
  ['an unknown option', ['--all', 'right.jsonl']],
  ['--answers without a name', ['--answers']],
  ['a file that is not there', [file('none.jsonl')]],
  ['a file that is broken', [file('broken.jsonl')]],
])('%s exits 2', (_, args) => {
  const { status, stderr } = conformance(...args)
  expect(status).toBe(2)
  expect(stderr).toMatch(/usage|could not run/)
})

test('--answers writes our answers, one request a line', () => {
  const out = file('answers.jsonl')
  conformance('--answers', out, file('right.jsonl'))
  const rows = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows).toHaveLength(8)
  expect(rows[0]).toMatchObject({ id: 'lone-1-000', request: 'r-0', answers: [{ outcome: 'local', status: 503 }, {}] })
})

import { expect, test } from 'vitest'
import { execute } from './execute.ts'

test('a throw is our mistake: exit code 70 with the error', async () => {
  const finished = await execute(() => Promise.reject(new Error('no such pass')))
  expect(finished).toEqual({ code: 70, stdout: '', stderr: expect.stringContaining('no such pass') })
})

test('what finishes is passed on', async () => {
  const done = { code: 1, stdout: 'a', stderr: 'b' } as const
  expect(await execute(() => Promise.resolve(done))).toBe(done)
})

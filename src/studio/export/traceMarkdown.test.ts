import { expect, test } from 'vitest'
import type { VirtualHostNode } from '../../graph/graph.ts'
import { textFor } from '../../i18n/index.ts'
import { startSession } from '../../testing/session.ts'
import { SHOP } from '../../testing/shop.ts'
import { traceMarkdown } from './traceMarkdown.ts'

const t = await textFor('en')

async function traced(path: string): Promise<string> {
  const session = startSession()
  await session.send({ type: 'open', version: 1, files: [{ name: 'shop.yaml', text: SHOP }] })
  const snapshot = session.snapshot()
  const request = {
    protocol: 'HTTP',
    port: 80,
    host: 'shop.example.com',
    method: 'GET',
    path,
    headers: [['x-a', 'b']],
  } as const
  const viewpoint = snapshot.viewpoints[0]?.id ?? ''
  await session.send({ type: 'ask', request: 1, question: { viewpoint, request, random: 0 } })
  const { answer } = session.last('answer')
  const host = snapshot.graph.nodes.find((node): node is VirtualHostNode => node.id === answer.live.virtualHost)
  return traceMarkdown(t, { snapshot, answer, host })
}

test('says the request, the verdict, what is received and each step with its place', async () => {
  const lines = (await traced('/service/api/public/x')).split('\n')
  expect(lines.slice(0, 5)).toEqual([
    '# GET http://shop.example.com:80/service/api/public/x',
    '',
    '**Rule 3** catalog v1 80% · v2 20%',
    '',
    '- `x-a: b`',
  ])
  expect(lines).toContain('- Path: `/service/api/public/x` → `/api/public/x`')
  expect(lines).toContain('- Timeout: 3s')
  expect(lines.find((line) => line.startsWith('   - ✕ 1 legacy-login'))).toMatch(
    /path exact `\/login` ≠ .*\(`shop\.yaml:\d+`\)$/,
  )
  expect(lines.find((line) => line.startsWith('   - ✓ 3 public-api'))).toContain('prefix `/service/api/public/`')
  expect(lines.find((line) => line.includes('**Route rule**'))).toMatch(
    /^\d\. \*\*Route rule\*\* rule 3 of 5 matched \(`shop\.yaml:\d+`\)$/,
  )
})

test('a near miss is marked', async () => {
  expect(await traced('/service')).toMatch(/ {3}- ≈ 4 service: .*trailing slash/)
})

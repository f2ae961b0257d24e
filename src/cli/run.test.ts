import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { run } from './run.ts'

const gateway = `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: edge }
spec:
  selector: { istio: ingressgateway }
  servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }]
`

test('--json prints viewpoint, request, assumptions and the whole decision', async () => {
  const file = `${mkdtempSync(`${tmpdir()}/run-`)}/edge.yaml`
  writeFileSync(file, gateway)
  const { code, stdout } = await run(['match', file, '--url', 'http://h.example.com/a?b', '--json'], '0')
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    viewpoint: { id: 'gateway/istio-system/istio=ingressgateway' },
    request: { protocol: 'HTTP', port: 80, host: 'h.example.com', method: 'GET', path: '/a?b' },
    assumptions: [],
    decision: { answers: [{ probability: 1, outcome: 'local', status: 404 }], picked: 0 },
  })
})

test('--help names every option of match', async () => {
  const english = await run(['--help'], '0')
  const chinese = await run(['--help', '--lang', 'zh'], '0')
  for (const option of ['--url', '--method', '--header', '--from', '--assume', '--json', '--lang']) {
    expect(english.stdout).toContain(option)
    expect(chinese.stdout).toContain(option)
  }
})

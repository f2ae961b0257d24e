import { expect, test } from 'vitest'
import type { Listener } from '../../envoy/listener.ts'
import { matchListener } from './matchListener.ts'

const listener = (address: string, port: number, servicePorts?: readonly number[]): Listener => ({
  name: `${address}_${port}`,
  address,
  port,
  filterChains: [],
  defaultFilterChain: undefined,
  listenerFilters: [],
  ...(servicePorts && { servicePorts }),
  from: undefined,
})

const listeners = [
  listener('10.0.0.1', 80),
  listener('0.0.0.0', 80),
  listener('0.0.0.0', 8080, [80, 81]),
  listener('10.0.0.2', 82),
]

test('a sidecar keeps what no listener takes', () => {
  const redirected = { ...listener('0.0.0.0', 15001), name: 'virtualOutbound', useOriginalDst: true } as const
  const sidecar = [...listeners, redirected]
  expect(matchListener(sidecar, 80, '10.0.0.9')?.name).toBe('0.0.0.0_80')
  expect(matchListener(sidecar, 82, '10.0.0.1')?.name).toBe('virtualOutbound')
  expect(matchListener(sidecar, 83, undefined)?.name).toBe('virtualOutbound')
})

test.each([
  [80, '10.0.0.1', '10.0.0.1_80'],
  [80, '10.0.0.9', '0.0.0.0_80'],
  [8080, '10.0.0.1', '0.0.0.0_8080'],
  [81, undefined, '0.0.0.0_8080'],
  [82, '10.0.0.1', undefined],
  [82, undefined, '10.0.0.2_82'],
  [83, undefined, undefined],
])('port %d at %s: %s', (port, address, name) => {
  expect(matchListener(listeners, port, address)?.name).toBe(name)
})

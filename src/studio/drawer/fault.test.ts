import { expect, test } from 'vitest'
import { faultParts } from './fault.ts'

const percentage = (numerator: number, denominator: string) => ({ numerator, denominator })

test.each([
  ['no fault', undefined, []],
  ['an abort', { abort: { http_status: 503, percentage: percentage(30, 'HUNDRED') } }, ['abort 30% 503']],
  [
    'a delay of a small share',
    { delay: { fixed_delay: '7s', percentage: percentage(1000, 'MILLION') } },
    ['delay 0.1% 7s'],
  ],
  [
    'an abort by gRPC status',
    { abort: { grpc_status: 14, percentage: percentage(100, 'HUNDRED') } },
    ['abort 100% gRPC 14'],
  ],
  ['a fault without a percentage never happens', { abort: { http_status: 400 } }, []],
])('%s', (_, fault, shown) => {
  expect(faultParts(fault).map(({ type, percent, value }) => `${type} ${percent} ${value}`)).toEqual(shown)
})

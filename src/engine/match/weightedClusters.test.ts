import { expect, test } from 'vitest'
import { gatewayWith, get } from '../../testing/gateway.ts'
import { decide } from './decide.ts'
import { pickCluster } from './weightedClusters.ts'

test.each([
  [0, 0],
  [24, 0],
  [25, 1],
  [99, 1],
  [124, 0],
  [125, 1],
  [-1, 1],
  [Number.NaN, 0],
])('random %d picks entry %d of 25/75', (random, picked) => {
  expect(pickCluster([{ weight: 25 }, { weight: 75 }], random)).toBe(picked)
})

test('there is one answer for each destination that can be picked, with its share', () => {
  const gateway = gatewayWith(`
- route:
  - {destination: {host: web}, weight: 1}
  - {destination: {host: api}, weight: 0}
  - {destination: {host: gone}, weight: 3}`)
  const { answers, picked } = decide(gateway, get('/'), 1)
  expect(answers.map(({ probability, status }) => [probability, status])).toEqual([
    [0.25, 200],
    [0.75, 503],
  ])
  expect(picked).toBe(1)
})

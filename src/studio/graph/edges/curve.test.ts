import { expect, test } from 'vitest'
import { lengthOf, pathOf, pointAt } from './curve.ts'

const curve = { from: { x: 0, y: 0 }, to: { x: 100, y: 40 } }

test('a curve leaves and arrives horizontally, just before the card', () => {
  expect(pathOf(curve)).toBe('M0 0C50 0 50 40 96 40')
})

test('its middle lies between its ends', () => {
  expect(pointAt(curve, 0)).toEqual({ x: 0, y: 0 })
  expect(pointAt(curve, 1)).toEqual({ x: 96, y: 40 })
  expect(pointAt(curve, 0.5).y).toBe(20)
})

test('a straight curve is as long as the way', () => {
  expect(lengthOf({ from: { x: 0, y: 7 }, to: { x: 104, y: 7 } })).toBeCloseTo(100)
})

import { describe, expect, test } from 'vitest'
import { plainValue } from './scalar.ts'

// Each answer was taken from Go's sigs.k8s.io/yaml 1.6.0.
describe('plainValue reads as Kubernetes does', () => {
  test.each([
    ['y', true],
    ['On', true],
    ['off', false],
    ['nO', 'nO'],
    ['tRue', 'tRue'],
    ['', null],
    ['~', null],
    ['Null', null],
    ['0777', 511],
    ['0o17', 15],
    ['0O17', 15],
    ['08', 8],
    ['0b101', 5],
    ['0b-1', -1],
    ['-0b-1', '-0b-1'],
    ['0x1F', 31],
    ['-0x1F', -31],
    ['0xFFFFFFFFFFFFFFFF', 2 ** 64],
    ['+0xFFFFFFFFFFFFFFFF', '+0xFFFFFFFFFFFFFFFF'],
    ['0x1FFFFFFFFFFFFFFFF', '0x1FFFFFFFFFFFFFFFF'],
    ['0777777777777777777777777', 7.777777777777778e23],
    ['1_000', 1000],
    ['_1', '_1'],
    ['-_1', -1],
    ['1e3', 1000],
    ['1e400', '1e400'],
    ['1.10', 1.1],
    ['5.', 5],
    ['.5', 0.5],
    ['.5_2', 0.52],
    ['.5_', '.5_'],
    ['-0', 0],
    ['1:30', '1:30'],
    ['2024-01-02', '2024-01-02'],
    ['v1', 'v1'],
    ['1.5.2', '1.5.2'],
    ['-.inf', Number.NEGATIVE_INFINITY],
    ['-.nan', '-.nan'],
    ['<<', '<<'],
  ])('%j is %j', (text, expected) => {
    expect(plainValue(text)).toBe(expected)
  })
})

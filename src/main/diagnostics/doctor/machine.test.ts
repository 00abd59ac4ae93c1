import { describe, expect, test } from 'vitest'
import { amount, size } from './finding'
import { isOlder } from './machine'

describe('a version', () => {
  test.each([
    ['20.19.0', '20.19', false],
    ['20.18.9', '20.19', true],
    ['18.20.1', '20.19', true],
    ['21.0.0', '20.19', false],
    ['20.19.1', '20.19.2', true],
    ['100.0.0', '20.19', false],
  ])('%s is older than %s: %s', (version, least, older) => {
    expect(isOlder(version, least)).toBe(older)
  })
})

describe('for people', () => {
  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [16_777_216, '16.8 MB'],
    [2.5e12, '2.5 TB'],
    [2.5e16, '25000.0 TB'],
  ])('%d bytes are %s', (bytes, said) => {
    expect(size(bytes)).toBe(said)
  })

  test('an amount has its noun', () => {
    expect([0, 1, 12_345].map((count) => amount(count, 'entry', 'entries'))).toEqual([
      '0 entries',
      '1 entry',
      '12,345 entries',
    ])
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPath, wordsOf } from './find-path'

test('any words come back from their place, which has no sign that a router reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const part = findPath(words).slice('/leads/find/'.length)
      expect(part).not.toMatch(/[%/?#]/)
      expect(wordsOf(part)).toBe(words)
    }),
  )
  expect(wordsOf(findPath('100% a/b?: ~').slice('/leads/find/'.length))).toBe('100% a/b?: ~')
})

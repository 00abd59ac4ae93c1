import { expect, test } from 'vitest'
import { initialOf } from './initial'

test('an initial is what people see as one letter', () => {
  expect(initialOf('demo fair')).toBe('D')
  expect(initialOf(' e\u0301lan')).toBe('E\u0301')
  expect(initialOf('👩🏽‍🚀 Space days')).toBe('👩🏽‍🚀')
  expect(initialOf('معرض')).toBe('م')
})

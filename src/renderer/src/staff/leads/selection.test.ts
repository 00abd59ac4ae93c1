import { expect, test } from 'vitest'
import { allSelected, isSelected, nothingSelected, selectedOf, withSelected } from './selection'

test('leads are selected one by one, and left out again', () => {
  const two = withSelected(nothingSelected, ['a', 'b'], true)
  expect([isSelected(two, 'a'), isSelected(two, 'c'), selectedOf(two, 100)]).toEqual([true, false, 2])
  expect(selectedOf(withSelected(two, ['a'], false), 100)).toBe(1)
})

test('all of a filter are selected but for those that were left out', () => {
  const most = withSelected(allSelected, ['a', 'b'], false)
  expect([isSelected(most, 'a'), isSelected(most, 'c'), selectedOf(most, 100)]).toEqual([false, true, 98])
  expect(selectedOf(withSelected(most, ['a'], true), 100)).toBe(99)
})

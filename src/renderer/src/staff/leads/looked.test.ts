import { expect, test } from 'vitest'
import { leadFilter } from '../../../../shared/lead-list'
import { everything, filterOf, isNarrowed, spanOf, toggled, valuesOf } from './looked'

test('what is looked at is a filter as the register takes it', () => {
  const looked = { ...toggled(everything, 'ratings', '5'), group: 'waiting' as const, day: '2026-11-24' }
  const filter = leadFilter.parse(filterOf(looked))
  expect([filter.states, filter.ratings, filter.from]).toEqual([
    ['queued', 'posting'],
    [5],
    +new Date(2026, 10, 24),
  ])
})

test('a day ends where the next one begins', () => {
  expect(spanOf('2026-02-28').to).toBe(spanOf('2026-03-01').from)
  expect(spanOf('2026-12-31').to).toBe(spanOf('2027-01-01').from)
})

test('a value that is chosen twice is chosen no more', () => {
  const booth = toggled(everything, 'sources', 'Booth')
  expect([valuesOf(booth, 'sources'), isNarrowed(booth)]).toEqual([['Booth'], true])
  expect(toggled(booth, 'sources', 'Booth')).toEqual(everything)
})

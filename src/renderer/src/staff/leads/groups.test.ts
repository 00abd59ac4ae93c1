import { expect, test } from 'vitest'
import { deliveryStates } from '../../../../shared/delivery'
import type { Tally } from '../../lead/store'
import { countOf, groups, statesOf } from './groups'

const tally: Tally = {
  captured: 36,
  queued: 1,
  posting: 2,
  unconfirmed: 3,
  refused: 4,
  incomplete: 5,
  delivered: 6,
  practised: 8,
  deleted: 7,
  held: 0,
}

test('every state is in exactly one group besides "all"', () => {
  expect(groups.flatMap(statesOf).sort()).toEqual([...deliveryStates].sort())
})

test('the groups together hold what "all" holds', () => {
  const sum = groups.filter((group) => group !== 'all').reduce((n, group) => n + countOf(group, tally), 0)
  expect(countOf('all', tally)).toBe(sum)
})

import { expect, test } from 'vitest'
import { deliveryStates } from '../../../../shared/delivery'
import { countOf, groups, statesOf } from './groups'

const states = {
  queued: 1,
  posting: 2,
  unconfirmed: 3,
  refused: 4,
  incomplete: 5,
  delivered: 6,
  practised: 8,
  elsewhere: 9,
}

test('every state is in exactly one group besides "all"', () => {
  expect(groups.flatMap(statesOf).sort()).toEqual([...deliveryStates].sort())
})

test('the groups together hold what "all" holds', () => {
  const sum = groups.filter((group) => group !== 'all').reduce((n, group) => n + countOf(group, states), 0)
  expect([countOf('all', states), sum]).toEqual([38, 38])
})

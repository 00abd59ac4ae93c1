import { expect, test } from 'vitest'
import { deliveryStates } from '../../../../shared/delivery'
import type { ShowEnd } from '../../../../shared/erase'
import { lossesOf, typedNumber } from './losses'

const none = Object.fromEntries(deliveryStates.map((state) => [state, 0])) as ShowEnd['states']
const saved = (current: boolean) => ({ at: 1, path: '/stick/file', current })
const ready: ShowEnd = {
  leads: 9,
  undelivered: 0,
  states: none,
  backup: saved(true),
  report: saved(true),
  files: [],
  erased: [],
}
const kinds = (more: Partial<ShowEnd>, practice = false) =>
  lossesOf({ ...ready, ...more }, practice).map(({ kind, count }) => `${kind} ${count}`)

test('nothing is lost when all is delivered and saved', () => {
  expect(kinds({})).toEqual([])
})

test('what no server has exists only here, unless a backup holds it as it is now', () => {
  expect(kinds({ undelivered: 3 })).toEqual(['only-backup 3'])
  expect(kinds({ undelivered: 3, backup: saved(false) })).toEqual(['only-here 3', 'no-backup 9'])
  expect(kinds({ undelivered: 3, backup: null, report: null })).toEqual([
    'only-here 3',
    'no-backup 9',
    'no-report 9',
  ])
})

test('a report from before the last change is none', () => {
  expect(kinds({ report: saved(false) })).toEqual(['no-report 9'])
})

test('leads of a practice are at no server, but on a device that practises nobody expects it', () => {
  const states = { ...none, practised: 2 }
  expect(kinds({ states })).toEqual(['practised 2'])
  expect(kinds({ states }, true)).toEqual([])
})

test('a number is read however it is grouped, and nothing else is', () => {
  for (const text of ['12345', '12,345', '12.345', '12 345', '12’345', ' 12345 '])
    expect(typedNumber(text), text).toBe(12_345)
  for (const text of ['', 'all', '12a', '-3', '1e3']) expect(typedNumber(text), text).toBeNull()
})

import { expect, test } from 'vitest'
import type { Delivery } from '../../../../shared/delivery'
import { someDetails } from '../../../../shared/lead.fixture'
import { historyOf } from './history'

const base = { rev: 4, ambiguous: 0, burnt: 0, strikes: 0 }
const kinds = (delivery: Delivery, details = someDetails) => historyOf({ capturedAt: 10, delivery }, details)

test('a lead that nobody tried was captured, and that is all', () => {
  expect(kinds({ state: 'queued', ...base, attempts: 0, dueAt: 1 })).toEqual([{ kind: 'captured', at: 10 }])
})

test('each attempt is told with its number and what came back, a correction between them with what it was before', () => {
  const delivery: Delivery = {
    ...{ state: 'delivered', ...base, attempts: 3, at: 50 },
    earlier: [
      { at: 20, code: 'no-answer' },
      { at: 30, code: 'refused', status: 422 },
    ],
    last: { at: 50, code: 'delivered', status: 200 },
  }
  const corrections = [{ at: 40, before: { Email: 'ada@example.og', PhoneNumber: '' } }]
  expect(kinds(delivery, { ...someDetails, corrections })).toEqual([
    { kind: 'captured', at: 10 },
    { kind: 'attempt', number: 1, came: 'no-answer', at: 20 },
    { kind: 'attempt', number: 2, came: 'refused', status: 422, at: 30 },
    {
      kind: 'corrected',
      fields: [
        { field: 'Email', before: 'ada@example.og' },
        { field: 'PhoneNumber', before: '' },
      ],
      at: 40,
    },
    { kind: 'attempt', number: 3, came: 'delivered', status: 200, at: 50 },
  ])
})

test('attempts that nobody kept are counted, and numbers go on behind them', () => {
  const delivery: Delivery = {
    ...{ state: 'posting', ...base, attempts: 25, startedAt: 90 },
    last: { at: 80, code: 'of-a-newer-version' },
  }
  expect(kinds(delivery)).toEqual([
    { kind: 'captured', at: 10 },
    { kind: 'untold', count: 24, at: 80 },
    { kind: 'attempt', number: 25, came: 'other', at: 80 },
    { kind: 'sending', number: 26, at: 90 },
  ])
})

test('what the practice API accepted is at no server, and it is captured first whatever the clock said', () => {
  const delivery: Delivery = {
    ...{ state: 'practised', ...base, attempts: 1, at: 5 },
    last: { at: 5, code: 'delivered', status: 200 },
  }
  expect(kinds(delivery).map((one) => ('came' in one ? one.came : one.kind))).toEqual([
    'captured',
    'practised',
  ])
})

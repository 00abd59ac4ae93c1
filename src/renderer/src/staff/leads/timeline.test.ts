import { expect, test } from 'vitest'
import { idOf } from '../../../../shared/lead.fixture'
import type { PersonLead } from '../../../../shared/lead-list'
import { timelineOf } from './timeline'

const lead: PersonLead['lead'] = {
  id: idOf(2),
  seq: 2,
  eventId: 'event',
  capturedAt: 20,
  state: 'queued',
  held: false,
  twice: false,
  opened: true,
  name: 'Ada Byron',
  email: 'ada@example.org',
  phone: '',
  rating: null,
  by: '',
  source: '',
  note: '',
  encounters: 1,
  metAt: 20,
}

test('everybody’s meetings with a person stand in the order in which they were', () => {
  const own = [
    { at: 10, by: 'MK', note: 'Wants a demo' },
    { at: 30, by: 'JL' },
  ]
  const theirs = [
    { at: 20, note: 'Asked for prices' },
    { at: 40, note: 'Signs' },
  ]
  const timeline = timelineOf({ capturedAt: 10 }, own, [{ by: 'email', lead, encounters: theirs }])
  expect(
    timeline.map(({ encounter, isCapture, other }) => [encounter.at, isCapture, other?.lead.id ?? null]),
  ).toEqual([
    [10, true, null],
    [20, true, idOf(2)],
    [30, false, null],
    [40, false, idOf(2)],
  ])
})

test('a lead from before there were encounters was met when it was captured', () => {
  const timeline = timelineOf({ capturedAt: 30 }, [], [{ by: 'phone', lead, encounters: [] }])
  expect(timeline.map(({ encounter }) => encounter)).toEqual([{ at: 20 }, { at: 30 }])
  expect(timeline.map(({ isCapture }) => isCapture)).toEqual([true, true])
})

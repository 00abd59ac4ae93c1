import { expect, test } from 'vitest'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import { openEvents } from './events'

test('a form is read by the profile it was opened with, also after staff changed it or the current event', () => {
  const events = openEvents(openMemorySettings())
  const first = events.current()
  const opened = events.currentRevision()
  events.save({ ...first, name: 'Renamed' })
  expect(events.current().name).toBe('Renamed')
  expect(events.currentRevision()).not.toBe(opened)
  events.save({ ...first, id: 'second' })
  events.use('second')
  expect(events.byRevision(opened)).toEqual(first)
  expect(events.byRevision('unknown')).toBeUndefined()
})

test('an event is saved in its place, a new one at the end, and only one that is there is used', () => {
  const events = openEvents(openMemorySettings())
  const first = events.current()
  events.save({ ...first, id: 'second' })
  events.save({ ...first, ref: 'NEW' })
  expect(events.all()).toMatchObject([{ id: 'event', ref: 'NEW' }, { id: 'second' }])
  expect(() => events.use('third')).toThrow()
  expect(events.current().id).toBe('event')
  events.remove('second')
  expect(events.all().map(({ id }) => id)).toEqual(['event'])
})

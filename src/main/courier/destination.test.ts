import { expect, test } from 'vitest'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import { currentEvent } from '../settings/settings'
import { openDestination } from './destination'

const connection = { kind: 'hyperaktiv' as const, baseUrl: 'https://a.example/api', apiKey: 'wrapped' }

function setup() {
  const settings = openMemorySettings({ connection })
  settings.update({ events: [{ ...currentEvent(settings.get()), ref: 'YYY' }] })
  const unwrapped: string[] = []
  const world = { works: true }
  const unwrap = (wrapped: string) => {
    unwrapped.push(wrapped)
    return world.works ? `key of ${wrapped}` : null
  }
  return { settings, unwrapped, world, destination: openDestination(settings, { unwrap }, () => null) }
}

test('the key is unwrapped once, and again when the connection was changed', () => {
  const { settings, unwrapped, destination } = setup()
  const event = currentEvent(settings.get())
  expect(destination()).toMatchObject({ kind: 'ready', apiKey: 'key of wrapped' })
  destination()
  settings.update({ idleMinutes: 9, events: [{ ...event, ref: 'ZZZ' }] })
  expect(destination()).toMatchObject({ ref: 'ZZZ' })
  expect(unwrapped).toEqual(['wrapped'])
  settings.update({ connection: { ...connection, apiKey: 'newer' } })
  expect(destination()).toMatchObject({ apiKey: 'key of newer' })
  expect(unwrapped).toEqual(['wrapped', 'newer'])
})

test('a key that does not unwrap is asked for at each attempt, and no older one is used instead', () => {
  const { settings, unwrapped, world, destination } = setup()
  destination()
  world.works = false
  settings.update({ connection: { ...connection, apiKey: 'newer' } })
  expect(destination()).toEqual({ kind: 'missing', reason: 'key' })
  expect(destination()).toEqual({ kind: 'missing', reason: 'key' })
  world.works = true
  expect(destination()).toMatchObject({ apiKey: 'key of newer' })
  expect(unwrapped).toHaveLength(4)
})

test('without a connection there is none', () => {
  const { settings, destination } = setup()
  settings.update({ connection: null })
  expect(destination()).toEqual({ kind: 'missing', reason: 'not-connected' })
})

test('a lead whose event has no reference is not sent with an empty one, nor with that of another event', () => {
  const { settings, destination } = setup()
  const event = currentEvent(settings.get())
  settings.update({
    events: [
      { ...event, ref: 'FIRST' },
      { ...event, id: 'other', ref: '' },
    ],
  })
  expect(destination('other')).toEqual({ kind: 'no-reference' })
  expect(destination('event')).toMatchObject({ ref: 'FIRST' })
})

test('each lead goes under the reference of its own event, as it is now', () => {
  const { settings, destination } = setup()
  const event = currentEvent(settings.get())
  const other = { ...event, id: 'other', ref: 'OTHER' }
  settings.update({ events: [{ ...event, ref: 'FIRST' }, other] })
  expect([destination('event'), destination('other'), destination()]).toMatchObject([
    { ref: 'FIRST' },
    { ref: 'OTHER' },
    { ref: 'FIRST' },
  ])
  settings.update({ currentEvent: 'other', events: [{ ...event, ref: 'CORRECTED' }, other] })
  expect([destination('event'), destination('gone'), destination()]).toMatchObject([
    { ref: 'CORRECTED' },
    { ref: 'OTHER' },
    { ref: 'OTHER' },
  ])
})

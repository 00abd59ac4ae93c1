import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import { currentEvent } from '../settings/settings'
import { openMemorySecrets } from '../vault/memory-vault.fixture'
import { saveConnection } from './connection'

const secrets = openMemorySecrets()
const stored = {
  kind: 'hyperaktiv',
  baseUrl: 'https://api.example.org/v1',
  apiKey: secrets.wrap('old'),
} as const
const none = { all: 0, of: () => 0 }
const setup = () => openMemorySettings({ connection: stored })
const input = { kind: 'hyperaktiv', baseUrl: stored.baseUrl, ref: 'YYY' } as const

describe('a saved connection', () => {
  test('keeps the key where none is given, also at another path of the same host', () => {
    const settings = setup()
    saveConnection(settings, secrets, { ...input, baseUrl: 'https://api.example.org/v2' }, none)
    expect(settings.get()).toMatchObject({
      connection: { ...stored, baseUrl: 'https://api.example.org/v2' },
      events: [{ ref: 'YYY' }],
    })
  })

  test.each([
    'https://evil.example/v1',
    'https://api.example.org:8443/v1',
    'https://api.example.org.evil.example/',
  ])('never takes the key along to %s', (baseUrl) => {
    const settings = setup()
    const before = settings.get()
    expect(() => saveConnection(settings, secrets, { ...input, baseUrl }, none)).toThrow(Refusal)
    expect(settings.get()).toEqual(before)
  })

  test('takes a new key, wrapped', () => {
    const settings = setup()
    saveConnection(
      settings,
      secrets,
      { ...input, baseUrl: 'https://other.example/', apiKey: 'new-key' },
      none,
    )
    expect(settings.get().connection).toEqual({
      kind: 'hyperaktiv',
      baseUrl: 'https://other.example/',
      apiKey: secrets.wrap('new-key'),
    })
    expect(JSON.stringify(settings.get())).not.toContain('new-key')
  })

  test('needs a key where there was none', () => {
    const settings = openMemorySettings({ connection: { kind: 'practice' } })
    expect(() => saveConnection(settings, secrets, input, none)).toThrow(Refusal)
    expect(settings.get().connection).toEqual({ kind: 'practice' })
  })

  test('to practice is refused while leads wait for the server', () => {
    const settings = setup()
    expect(() => saveConnection(settings, secrets, { kind: 'practice' }, { all: 1, of: () => 1 })).toThrow(
      Refusal,
    )
    expect(settings.get().connection).toEqual(stored)
  })

  test('is refused while leads of another event without a reference wait, and names that event', () => {
    const event = currentEvent(setup().get())
    const others = ['waits', 'gone', 'named'].map((id) => ({ ...event, id, name: id, ref: '' }))
    const settings = openMemorySettings({ connection: { kind: 'practice' }, events: [event, ...others] })
    const before = settings.get()
    const waiting = { all: 2, of: (id: string) => (id === 'waits' ? 2 : 0) }
    const withKey = { ...input, apiKey: 'key' }
    expect(saveConnection(settings, secrets, withKey, waiting)).toEqual({
      kind: 'no-reference',
      events: ['waits'],
    })
    expect(settings.get()).toEqual(before)
    expect(saveConnection(settings, secrets, withKey, none)).toEqual({ kind: 'taken' })
    expect(settings.get().connection?.kind).toBe('hyperaktiv')
  })

  test('to practice forgets the key', () => {
    const settings = setup()
    saveConnection(settings, secrets, { kind: 'practice' }, none)
    expect(settings.get().connection).toEqual({ kind: 'practice' })
  })
})

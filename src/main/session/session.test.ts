import { scryptSync } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openMemorySettings } from '../settings/memory-settings.fixture'
import type { PinRecord, SettingsData } from '../settings/settings'
import { openSession } from './session'

/** As `hashPin` makes it, at a cost that tests can pay. */
function cheapHash(pin: string): PinRecord {
  const cost = { N: 16, r: 8, p: 1 }
  return { salt: 'c2FsdA==', hash: scryptSync(pin, 'salt', 32, cost).toString('base64'), ...cost }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 })
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const pin = cheapHash('0471')
function setup(change: Partial<SettingsData> = {}) {
  const settings = openMemorySettings({
    device: { name: 'Stand 1', role: 'kiosk' },
    connection: { kind: 'practice' },
    pin,
    ...change,
  })
  const onChange = vi.fn()
  return {
    settings,
    onChange,
    session: openSession(settings, onChange),
    restart: () => openSession(settings, onChange),
  }
}

describe('a session', () => {
  test('is locked until the PIN, and again when it is locked', async () => {
    const { session, onChange } = setup()
    expect(session.unlocked()).toBe(false)
    expect(await session.unlock('1234')).toEqual({ unlocked: false, triesLeft: 4 })
    expect(session.unlocked()).toBe(false)
    expect(await session.unlock('0471')).toEqual({ unlocked: true, triesLeft: 5 })
    expect(session.unlocked()).toBe(true)
    onChange.mockClear()
    session.lock()
    expect(session.unlocked()).toBe(false)
    expect(onChange).toHaveBeenCalledOnce()
  })

  test('is open before the device is set up, and never by a PIN that is not set', async () => {
    const { session } = setup({ pin: null })
    expect(session.unlocked()).toBe(true)
    expect(await session.check('')).toBe(false)
  })

  test('locks after the idle minutes, counted from the last thing staff did', async () => {
    const { session } = setup({ idleMinutes: 5 })
    await session.unlock('0471')
    vi.advanceTimersByTime(299_999)
    session.active()
    vi.advanceTimersByTime(299_999)
    expect(session.unlocked()).toBe(true)
    vi.advanceTimersByTime(1)
    expect(session.unlocked()).toBe(false)
  })

  test('is not opened by activity', () => {
    const { session } = setup()
    session.active()
    expect(session.unlocked()).toBe(false)
  })
})

describe('a wrong PIN', () => {
  test('is counted on the disk before it is checked', async () => {
    const { settings, session } = setup()
    const trying = session.check('1234')
    await Promise.resolve()
    expect(settings.get().pinFailures).toBe(1)
    await trying
    expect(settings.get().pinFailures).toBe(1)
  })

  test('is forgotten by the right one', async () => {
    const { settings, session } = setup()
    await session.check('1234')
    await session.check('0471')
    expect(settings.get().pinFailures).toBe(0)
  })

  test('five times makes everybody wait: even the right PIN is refused then, and not counted', async () => {
    const { settings, session } = setup()
    for (let i = 0; i < 5; i++) await session.unlock('1234')
    expect(session.pinWaitUntil()).toBe(1_030_000)
    expect(await session.unlock('0471')).toEqual({ unlocked: false, triesLeft: 0 })
    expect(settings.get().pinFailures).toBe(5)
    vi.advanceTimersByTime(29_999)
    expect(await session.check('0471')).toBe(false)
    vi.advanceTimersByTime(1)
    expect(session.pinWaitUntil()).toBeNull()
    expect(await session.unlock('0471')).toEqual({ unlocked: true, triesLeft: 5 })
  })

  test('after a wait starts a longer one', async () => {
    const { session } = setup({ pinFailures: 5 })
    vi.advanceTimersByTime(30_000)
    await session.check('1234')
    expect(session.pinWaitUntil()).toBe(1_030_000 + 60_000)
  })

  test('many at once are tried one after another, and no more than five are looked at', async () => {
    const { settings, session } = setup()
    const results = await Promise.all([...Array(9).fill('1234'), '0471'].map((guess) => session.check(guess)))
    expect(results).not.toContain(true)
    expect(settings.get().pinFailures).toBe(5)
  })

  test('is counted in memory on a full disk, where the right one still opens', async () => {
    const { settings, session } = setup()
    vi.spyOn(settings, 'update').mockImplementation(() => {
      throw new Error('full')
    })
    expect(await session.unlock('1234')).toEqual({ unlocked: false, triesLeft: 4 })
    expect(await session.unlock('0471')).toMatchObject({ unlocked: true })
    for (let i = 0; i < 5; i++) await session.unlock('1234')
    expect(await session.unlock('0471')).toEqual({ unlocked: false, triesLeft: 0 })
  })

  test('is not forgotten by a restart: the wait begins anew, in full', async () => {
    const { session, restart } = setup()
    for (let i = 0; i < 5; i++) await session.check('1234')
    vi.advanceTimersByTime(29_000)
    const again = restart()
    expect(again.pinWaitUntil()).toBe(1_029_000 + 30_000)
    expect(await again.check('0471')).toBe(false)
  })

  test('makes waits that a changed clock does not shorten', async () => {
    const { session } = setup({ pinFailures: 5 })
    const monotonic = performance.now()
    vi.spyOn(performance, 'now').mockReturnValue(monotonic)
    vi.setSystemTime(Date.now() + 86_400_000)
    expect(await session.check('0471')).toBe(false)
  })

  test('the end of a wait is told', async () => {
    const { onChange } = setup({ pinFailures: 5 })
    expect(onChange).not.toHaveBeenCalled()
    vi.advanceTimersByTime(30_100)
    expect(onChange).toHaveBeenCalledOnce()
  })
})

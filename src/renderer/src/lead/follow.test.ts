import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from './follow'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store that is written by hand. */
function someStore() {
  const listeners = new Set<() => void>()
  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    write() {
      for (const listener of listeners) listener()
    },
    listeners,
  }
}

test('a thousand writes in a second are shown at most four times, and the last of them is', async () => {
  const store = someStore()
  let written = 0
  const shown: number[] = []
  follow(
    store,
    async () => written,
    (value) => shown.push(value),
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(shown).toEqual([0])
  for (let ms = 0; ms < 1_000; ms++) {
    written++
    store.write()
    await vi.advanceTimersByTimeAsync(1)
  }
  expect(shown.length - 1).toBeLessThanOrEqual(4)
  await vi.advanceTimersByTimeAsync(250)
  expect(shown.at(-1)).toBe(1_000)
})

test('what can’t be read leaves what was shown, and is read after the next write', async () => {
  const store = someStore()
  let fails = false
  const shown: string[] = []
  follow(
    store,
    async () => {
      if (fails) throw new Error('closed')
      return 'read'
    },
    (value) => shown.push(value),
  )
  await vi.advanceTimersByTimeAsync(0)
  fails = true
  store.write()
  await vi.advanceTimersByTimeAsync(250)
  expect(shown).toEqual(['read'])
  fails = false
  store.write()
  await vi.advanceTimersByTimeAsync(250)
  expect(shown).toEqual(['read', 'read'])
})

test('nothing is shown, and nothing listened to, after its end', async () => {
  const store = someStore()
  const shown: number[] = []
  const end = follow(
    store,
    async () => 1,
    (value) => shown.push(value),
  )
  end()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(shown).toEqual([])
  expect(store.listeners.size).toBe(0)
})

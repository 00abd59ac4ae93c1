import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Delivery } from '../../../shared/delivery'
import { idOf, leadOf } from '../../../shared/lead.fixture'
import type { Drain } from './drain'
import { drain, watchDrain } from './drain-watch'
import { openMemoryStore } from './memory-store'

const delivered: Delivery = {
  state: 'delivered',
  rev: 3,
  attempts: 1,
  ambiguous: 0,
  burnt: 0,
  strikes: 1,
  at: 5,
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a backlog is followed from its beginning to its end, at most four times a second', async () => {
  const store = openMemoryStore()
  const told: (Drain | null)[] = []
  drain.subscribe(() => told.push(drain.get()))
  watchDrain(store)
  await store.put(Array.from({ length: 60 }, (_, i) => leadOf({ seq: i + 1 })))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(told).toEqual([])
  for (let seq = 1; seq <= 50; seq++) {
    await store.setDelivery(idOf(seq), 1, delivered)
    await vi.advanceTimersByTimeAsync(100)
  }
  await vi.advanceTimersByTimeAsync(250)
  expect(told.length).toBeGreaterThan(4)
  expect(told.length).toBeLessThanOrEqual(21)
  expect(drain.get()).toMatchObject({ done: 50, total: 60 })
  expect(drain.get()?.msLeft).toBeGreaterThan(0)

  // Nothing moves: seen although nothing is written.
  await vi.advanceTimersByTimeAsync(32_000)
  expect(drain.get()).toBeNull()

  await store.setDelivery(idOf(51), 1, delivered)
  await vi.advanceTimersByTimeAsync(250)
  expect(drain.get()).toMatchObject({ done: 51, total: 60 })
  for (let seq = 52; seq <= 60; seq++) await store.setDelivery(idOf(seq), 1, delivered)
  await vi.advanceTimersByTimeAsync(250)
  expect(drain.get()).toBeNull()
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leadOf } from '../../../shared/lead.fixture'
import { openMemoryStore } from './memory-store'
import { openUnstored } from './unstored'

vi.mock('./degraded', () => ({ storeHealth: { note: () => undefined } }))
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('leads that the store did not take come into it when it takes them again, each once', async () => {
  const store = openMemoryStore()
  const failing = vi.spyOn(store, 'put').mockRejectedValue(new Error('full'))
  const unstored = openUnstored(async () => store)
  for (const seq of [1, 2]) unstored.add(leadOf({ seq }))
  await vi.advanceTimersByTimeAsync(25_000)
  expect(failing).toHaveBeenCalledTimes(2)
  expect(await store.tally()).toMatchObject({ captured: 0 })

  failing.mockRestore()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await store.tally()).toMatchObject({ captured: 2, queued: 2 })
})

test('what came into the store by another way stays as it is', async () => {
  const store = openMemoryStore()
  const unstored = openUnstored(async () => store)
  unstored.add(leadOf({ seq: 1 }))
  const further = leadOf({ seq: 1, delivery: { ...leadOf({}).delivery, rev: 7 } })
  await store.put([further])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await store.get(further.id)).toEqual(further)
})

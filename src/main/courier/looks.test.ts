import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { pass, standTheClock } from './courier.fixture'
import { LOOKS_APART, openLooks } from './looks'

standTheClock()

function setup() {
  const at: number[] = []
  const began = Date.now()
  return { at, looks: openLooks(() => at.push(Date.now() - began)) }
}

test('a look comes when it is planned, and the newest plan counts', async () => {
  const { at, looks } = setup()
  looks.plan(5_000)
  looks.plan(7_000)
  await pass(20_000)
  expect(at).toEqual([7_000])
})

test('a wish is a look at once, or 1 s after the last, and many wishes are one', async () => {
  const { at, looks } = setup()
  looks.wish()
  for (let i = 0; i < 5; i++) {
    looks.wish()
    await pass(100)
  }
  await pass(10_000)
  expect(at).toEqual([0, 1_000])
})

test('a wish that waits is kept although a later look is planned', async () => {
  const { at, looks } = setup()
  looks.wish()
  looks.wish()
  expect(looks.plan(60_000)).toBe(1_000)
  await pass(30_000)
  expect(at).toEqual([0, 1_000])
})

test('a planned look is put off to 1 s after the last', async () => {
  const { at, looks } = setup()
  looks.wish()
  expect(looks.plan(250)).toBe(1_000)
  await pass(10_000)
  expect(at).toEqual([0, 1_000])
})

test('nothing comes after it was cancelled', async () => {
  const { at, looks } = setup()
  looks.wish()
  looks.wish()
  looks.cancel()
  expect(looks.plan(5_000)).toBe(5_000)
  looks.cancel()
  await pass(60_000)
  expect(at).toEqual([0])
})

test('along any way looks are 1 s apart, and a wish waits no longer', async () => {
  const step = fc.record({
    passed: fc.nat({ max: 1_500 }),
    what: fc.oneof(fc.nat({ max: 5_000 }), fc.constant('wish' as const)),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step), async (way) => {
      vi.clearAllTimers()
      const { at, looks } = setup()
      const began = Date.now()
      const wishes: number[] = []
      for (const { passed, what } of way) {
        await pass(passed)
        if (what === 'wish') {
          wishes.push(Date.now() - began)
          looks.wish()
        } else looks.plan(what)
      }
      await pass(LOOKS_APART)
      for (const [i, time] of at.entries())
        expect(time - (at[i - 1] ?? -LOOKS_APART)).toBeGreaterThanOrEqual(LOOKS_APART)
      for (const wish of wishes)
        expect(at.some((time) => time >= wish && time <= wish + LOOKS_APART)).toBe(true)
    }),
  )
})

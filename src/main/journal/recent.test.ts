import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRecent } from './recent'

test('the latest are those with the greatest times, whatever was noted, changed and taken away', () => {
  const change = fc.record({
    n: fc.nat({ max: 400 }),
    at: fc.option(fc.nat({ max: 1_000 })),
    ask: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 1_500, size: 'max' }),
      fc.nat({ max: 200 }),
      (changes, limit) => {
        const all = new Map<string, number>()
        const recent = openRecent(() => [...all].map(([id, at]) => ({ id, at })))
        for (const { n, at, ask } of changes) {
          const id = `lead ${n}`
          if (at === null) all.delete(id)
          else all.set(id, at)
          recent.note(id, at)
          if (ask) recent.latest(limit)
        }
        const times = recent.latest(limit).map((id) => all.get(id))
        const expected = [...all.values()].sort((a, b) => b - a).slice(0, limit)
        expect(times).toEqual(expected)
        expect(new Set(recent.latest(limit)).size).toBe(expected.length)
      },
    ),
    { numRuns: 50 },
  )
})

test('when all that were kept have gone, those behind them move up before a new one that is older', () => {
  const all = new Map(Array.from({ length: 250 }, (_, at) => [`lead ${at}`, at]))
  const recent = openRecent(() => [...all].map(([id, at]) => ({ id, at })))
  expect(recent.latest(1)).toEqual(['lead 249'])
  for (let at = 249; at >= 50; at--) {
    all.delete(`lead ${at}`)
    recent.note(`lead ${at}`, null)
  }
  all.set('late', 3)
  recent.note('late', 3)
  expect(recent.latest(1)).toEqual(['lead 49'])
})

test('of two at the same time the one noted later comes first', () => {
  const recent = openRecent(() => [{ id: 'first', at: 5 }])
  expect(recent.latest(10)).toEqual(['first'])
  recent.note('second', 5)
  expect(recent.latest(10)).toEqual(['second', 'first'])
})

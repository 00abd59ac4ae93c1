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

test('of two at the same time the one noted later comes first', () => {
  const recent = openRecent(() => [{ id: 'first', at: 5 }])
  expect(recent.latest(10)).toEqual(['first'])
  recent.note('second', 5)
  expect(recent.latest(10)).toEqual(['second', 'first'])
})

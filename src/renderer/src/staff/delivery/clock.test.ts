import { describe, expect, test } from 'vitest'
import { wrongClock } from './clock'

const MINUTE = 60_000

describe('the clock of this device', () => {
  test('is wrong from more than five minutes on, in either direction', () => {
    expect(wrongClock(6 * MINUTE)).toEqual({ direction: 'ahead', byMs: 6 * MINUTE })
    expect(wrongClock(-86_400_000)).toEqual({ direction: 'behind', byMs: 86_400_000 })
  })

  test('is right enough within five minutes, and while no server has said what time it is', () => {
    for (const ms of [0, 5 * MINUTE, -5 * MINUTE, null]) expect(wrongClock(ms)).toBeNull()
  })
})

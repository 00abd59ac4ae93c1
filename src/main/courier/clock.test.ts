import { describe, expect, test } from 'vitest'
import { answer, MINUTE, pass, setup, standTheClock, unreachable } from './courier.fixture'

standTheClock()

describe('the clock', () => {
  const at = (ms: number) => new Date(ms).toUTCString()

  test('of this device is compared with the last answer’s, also before a pause is told', async () => {
    const { courier, world, statuses, lead } = setup()
    world.post = () => answer(526, '', { date: at(Date.now() - 3 * MINUTE) })
    await courier.deliver(lead())
    expect(statuses.at(-1)).toMatchObject({ clockAheadMs: 3 * MINUTE, trouble: { reason: 'tls' } })
    world.post = () => answer(200, '{}', { date: at(Date.now() + 10 * MINUTE) })
    courier.restart()
    await courier.deliver(lead())
    expect(courier.status().clockAheadMs).toBe(-10 * MINUTE)
    expect(statuses.at(-1)?.clockAheadMs).toBe(-10 * MINUTE)
  })

  test('of an answer that does not tell it is no news', async () => {
    const { courier, world, lead } = setup()
    world.post = () => answer(200, '{}', { date: 'today' })
    await courier.deliver(lead())
    expect(courier.status().clockAheadMs).toBeNull()
  })

  test('of a question’s answer counts too', async () => {
    const { courier, world, lead } = setup()
    world.post = () => unreachable
    await courier.deliver(lead())
    world.probe = () => answer(405, '', { date: at(Date.now() - MINUTE) })
    await pass(2_000)
    expect(courier.status().clockAheadMs).toBe(MINUTE)
  })
})

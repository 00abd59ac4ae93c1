import { describe, expect, test } from 'vitest'
import { answer, MINUTE, pass, setup, standTheClock } from './courier.fixture'

standTheClock()

describe('a server with trouble', () => {
  test('burns nothing while no other lead passes', async () => {
    const { courier, world, lead } = setup()
    world.post = () => answer(503)
    let one = lead()
    for (let i = 1; i <= 8; i++) {
      const result = await courier.deliver(one)
      if (result.kind !== 'settled' || result.delivery.state !== 'unconfirmed') throw new Error('not sent')
      expect(result.delivery).toMatchObject({ ambiguous: i, burnt: 0 })
      expect(result.delivery.dueAt).not.toBeNull()
      one = { ...one, delivery: { ...result.delivery, state: 'posting', startedAt: 0 } as never }
      await pass(5 * MINUTE)
    }
  })

  test('burns a lead that alone meets it', async () => {
    const { courier, world, lead } = setup()
    let one = lead()
    for (let i = 1; i <= 3; i++) {
      world.post = () => answer(503)
      const result = await courier.deliver(one)
      if (result.kind !== 'settled') throw new Error('held')
      expect(result.delivery).toMatchObject({ ambiguous: i, burnt: i - 1 })
      one = { ...one, delivery: { ...result.delivery, state: 'posting', startedAt: 0 } as never }
      await pass(5 * MINUTE)
      world.post = () => answer(200)
      await courier.deliver(lead(i + 1))
    }
  })
})

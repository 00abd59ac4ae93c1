import { describe, expect, test } from 'vitest'
import type { Answer } from '../../shared/outcome'
import {
  answer,
  html,
  later,
  MINUTE,
  noAnswer,
  pass,
  ready,
  setup,
  standTheClock,
  unreachable,
  wellAndOpen,
} from './courier.fixture'

standTheClock()

describe('without a network', () => {
  test('nothing is sent and nothing is journaled', async () => {
    const { courier, world, events, lead } = setup()
    world.online = false
    expect(await courier.deliver(lead())).toEqual({ kind: 'held' })
    expect(events).toEqual([])
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'offline' } })
  })

  test('its return is noticed within 2 s, however long the wait has grown', async () => {
    const { courier, world, probes, lead } = setup()
    world.online = false
    await courier.deliver(lead())
    await pass(20 * MINUTE)
    expect(probes).toEqual([])
    expect(courier.status().open).toBe(false)
    world.online = true
    await pass(2_000)
    expect(probes).toHaveLength(1)
    expect(courier.status()).toEqual(wellAndOpen())
  })

  test('this machine itself is reached all the same', async () => {
    const { courier, world, lead } = setup({
      destination: { ...ready, baseUrl: 'http://127.0.0.1:4010/api/v1' },
    })
    world.online = false
    expect(await courier.deliver(lead())).toMatchObject({ kind: 'settled' })
  })
})

describe('in an outage', () => {
  async function outage() {
    const parts = setup()
    parts.world.post = () => noAnswer
    parts.world.probe = () => unreachable
    await parts.courier.deliver(parts.lead())
    expect(parts.courier.status()).toMatchObject({ open: false, trouble: { reason: 'no-answer' } })
    return parts
  }

  test('the address is asked without a lead, ever more slowly, and no lead is burnt but the first', async () => {
    const { courier, posted, probes, lead } = await outage()
    await pass(30 * MINUTE)
    const gaps = probes.map((at, i) => at - (probes[i - 1] ?? 1_000_000))
    expect(gaps.slice(0, 5)).toEqual([250, 4_000, 8_000, 16_000, 32_000])
    expect(Math.max(...gaps)).toBe(5 * MINUTE)
    expect(await courier.deliver(lead(2))).toEqual({ kind: 'held' })
    expect(posted).toHaveLength(1)
    expect(courier.status().trouble).toMatchObject({ reason: 'unreachable', since: 1_000_000 })
  })

  test.each([200, 401, 404, 405, 500, 503])('an answer with %i ends it', async (status) => {
    const { courier, world } = await outage()
    world.probe = () => answer(status)
    await pass(250)
    expect(courier.status()).toMatchObject({ open: true, trouble: null })
  })

  test('of leads alone, waits grow although every question is answered', async () => {
    const { courier, world, probes, lead } = await outage()
    world.probe = () => answer(405)
    await pass(250)
    const waits: number[] = []
    for (let i = 2; i <= 6; i++) {
      await courier.deliver(lead(i))
      waits.push((courier.status().trouble?.retryAt ?? 0) - Date.now())
      await pass(5 * MINUTE)
    }
    expect(waits).toEqual([4_000, 8_000, 16_000, 32_000, 64_000])
    expect(probes).toHaveLength(6)
    // A delivery makes the next failure a first one again.
    world.post = () => answer(200)
    await courier.deliver(lead(7))
    world.post = () => noAnswer
    await courier.deliver(lead(8))
    expect((courier.status().trouble?.retryAt ?? 0) - Date.now()).toBe(250)
  })

  test.each([
    ['sign-in-page', html],
    ['sign-in-page', answer(511)],
    ['redirect', answer(302)],
    ['proxy', answer(407)],
    ['tls', { kind: 'failure', phase: 'tls', reason: 'no-answer' }],
  ] as [string, Answer][])('what is found behind it becomes the pause: %s', async (reason, found) => {
    const { courier, world } = await outage()
    world.probe = () => found
    await pass(250)
    expect(courier.status()).toMatchObject({ open: false, trouble: { kind: 'paused', reason } })
  })

  test('a wish is a look within 2 s, and the waits begin anew', async () => {
    const { courier, probes } = await outage()
    await pass(20 * MINUTE)
    const asked = probes.length
    const now = Date.now()
    courier.tryNow()
    await pass(29_999)
    expect(probes.slice(asked).map((at) => at - now)).toEqual([0, 2_000, 6_000, 14_000])
  })

  test('a wish while a question hangs asks anew beside it, and the newer answer counts', async () => {
    const { courier, world, probes } = await outage()
    const [lost, resolve] = later<Answer>()
    world.probe = () => lost
    await pass(250)
    world.probe = () => answer(405)
    courier.tryNow()
    courier.tryNow()
    await pass(1_000)
    expect(probes).toHaveLength(2)
    expect(courier.status()).toMatchObject({ open: true, trouble: null })
    resolve(unreachable)
    await pass(0)
    expect(courier.status()).toMatchObject({ open: true, trouble: null })
  })

  test('a question that got lost closes nothing while a newer one is under way', async () => {
    const { courier, world } = await outage()
    const [lost, fail] = later<Answer>()
    const [slow, succeed] = later<Answer>()
    world.probe = () => lost
    await pass(250)
    world.probe = () => slow
    courier.tryNow()
    await pass(1_000)
    fail(unreachable)
    await pass(0)
    expect(courier.status().trouble).toMatchObject({ reason: 'no-answer' })
    succeed(answer(405))
    await pass(0)
    expect(courier.status().trouble).toBeNull()
  })

  test('a wish while one lead is tried is kept, should that lead meet it', async () => {
    const { courier, world, probes, lead } = setup()
    world.post = () => answer(503)
    await courier.deliver(lead())
    courier.tryNow()
    world.post = async () => {
      courier.tryNow()
      return unreachable
    }
    await courier.deliver(lead(2))
    await pass(1_000)
    expect(probes).toEqual([1_001_000])
  })

  test('the answer to a question at an older address ends nothing', async () => {
    const { courier, world, lead } = await outage()
    const [promise, resolve] = later<Answer>()
    world.probe = () => promise
    await pass(250)
    courier.restart()
    await courier.deliver(lead(2))
    resolve(answer(405))
    await pass(0)
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'no-answer' } })
  })

  test('at most two questions are under way, and a wish waits for them', async () => {
    const { courier, world, probes } = await outage()
    const [hanging, resolve] = later<Answer>()
    world.probe = () => hanging
    for (let i = 0; i < 20; i++) {
      courier.tryNow()
      await pass(500)
    }
    expect(probes).toHaveLength(2)
    world.probe = () => unreachable
    resolve(unreachable)
    await pass(1_000)
    expect(probes).toHaveLength(3)
  })
})

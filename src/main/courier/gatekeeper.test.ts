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

describe('a courier', () => {
  test.each(['not-connected', 'key'] as const)(
    'pauses where the destination is missing: %s',
    async (reason) => {
      const { courier, events, lead } = setup({ destination: { kind: 'missing', reason } })
      expect(await courier.deliver(lead())).toEqual({ kind: 'held' })
      expect(events).toEqual([])
      expect(courier.status()).toMatchObject({ open: false, trouble: { kind: 'paused', reason } })
    },
  )

  test('holds leads while it is closed, and lets one try when the wait is over', async () => {
    const { courier, world, posted, lead, statuses } = setup()
    world.post = () => answer(503)
    await courier.deliver(lead())
    expect(statuses.at(-1)).toEqual({
      open: false,
      limit: 1,
      clockAheadMs: null,
      trouble: {
        kind: 'waiting',
        reason: 'server-trouble',
        status: 503,
        since: 1_000_000,
        retryAt: 1_002_000,
      },
    })
    expect(await courier.deliver(lead(2))).toEqual({ kind: 'held' })
    await pass(1_999)
    expect(courier.status().open).toBe(false)
    await pass(1)
    expect(statuses.at(-1)).toMatchObject({ open: true, limit: 1, trouble: { reason: 'server-trouble' } })
    world.post = () => answer(200)
    expect(await courier.deliver(lead(2))).toMatchObject({ kind: 'settled' })
    expect(statuses.at(-1)).toEqual(wellAndOpen())
    expect(posted).toHaveLength(2)
  })

  test('keeps the start of a trouble while it lasts', async () => {
    const { courier, world, lead } = setup()
    world.post = () => answer(503)
    await courier.deliver(lead())
    await pass(2_000)
    await courier.deliver(lead())
    expect(courier.status().trouble).toMatchObject({ since: 1_000_000, retryAt: 1_006_000 })
  })

  test('looks at once when somebody asks', async () => {
    const { courier, world, lead } = setup()
    world.post = () => answer(401)
    await courier.deliver(lead())
    expect(courier.status().open).toBe(false)
    courier.tryNow()
    expect(courier.status()).toMatchObject({ open: true, trouble: { reason: 'key' } })
  })

  test('looks again 1 s after its last look at the earliest, however often somebody asks', async () => {
    const { courier, world, lead } = setup()
    world.post = () => answer(401)
    await courier.deliver(lead())
    courier.tryNow()
    await courier.deliver(lead())
    await pass(300)
    courier.tryNow()
    courier.tryNow()
    await pass(699)
    expect(courier.status().open).toBe(false)
    await pass(1)
    expect(courier.status().open).toBe(true)
    await courier.deliver(lead())
    await pass(5_000)
    expect(courier.status().open).toBe(false)
  })

  test('lets another lead try after one that can’t be opened: nothing was asked', async () => {
    const { courier, world, lead, vault } = setup()
    world.post = () => answer(401)
    await courier.deliver(lead())
    courier.tryNow()
    const one = lead(2)
    const envelope = vault.sealWords(one.id, one.eventId, 'another kind of content')
    expect(await courier.deliver({ ...one, envelope })).toMatchObject({ delivery: { state: 'refused' } })
    expect(courier.status().open).toBe(true)
  })

  test('stays open when the answer to an old key comes after the new one was saved', async () => {
    const { courier, world, lead } = setup()
    world.post = async () => {
      courier.restart()
      return answer(401)
    }
    expect(await courier.deliver(lead())).toMatchObject({ delivery: { state: 'queued' } })
    expect(courier.status()).toEqual(wellAndOpen())
  })

  test('opens when it is restarted, and no old wait ends later', async () => {
    const { courier, world, lead, statuses } = setup()
    world.post = () => answer(401)
    await courier.deliver(lead())
    courier.restart()
    expect(courier.status()).toEqual(wellAndOpen())
    const told = statuses.length
    await pass(10 * MINUTE)
    expect(statuses).toHaveLength(told)
  })

  test('goes by the server’s Retry-After although somebody asked just before', async () => {
    const { courier, world, lead } = setup()
    world.post = () => answer(503)
    await courier.deliver(lead())
    courier.tryNow()
    courier.tryNow()
    world.post = () => answer(429, '{}', { retryAfter: '60' })
    await courier.deliver(lead())
    await pass(59_999)
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'rate-limit' } })
    await pass(1)
    expect(courier.status().open).toBe(true)
  })

  test('names the dates of a certificate that does not hold', async () => {
    const { courier, world, lead } = setup()
    world.post = () => ({ kind: 'failure', phase: 'tls', reason: 'no-answer', certificateDates: true })
    expect(await courier.deliver(lead())).toMatchObject({ delivery: { state: 'queued' } })
    expect(courier.status().trouble).toMatchObject({ reason: 'tls', certificateDates: true })
  })
})

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

describe('behind a sign-in page', () => {
  async function paused() {
    const parts = setup()
    parts.world.post = () => html
    await parts.courier.deliver(parts.lead())
    expect(parts.courier.status()).toMatchObject({ open: false, trouble: { reason: 'sign-in-page' } })
    return parts
  }

  test('the address is asked without a lead, and none is tried while the page answers', async () => {
    const { courier, world, posted, probes, lead } = await paused()
    world.probe = () => html
    await pass(50 * MINUTE)
    expect(probes.length).toBeGreaterThan(5)
    expect(courier.status().open).toBe(false)
    expect(await courier.deliver(lead(2))).toEqual({ kind: 'held' })
    expect(posted).toHaveLength(1)
  })

  test('one lead in the hour is tried all the same: the address may answer every question with a page', async () => {
    const { courier, world, lead } = await paused()
    world.probe = () => html
    let tried = 0
    for (let i = 0; i < 180; i++) {
      await pass(MINUTE)
      if ((await courier.deliver(lead(i))).kind === 'settled') tried++
    }
    expect(tried).toBe(2)
    world.post = () => answer(200)
    await pass(65 * MINUTE)
    expect(await courier.deliver(lead())).toMatchObject({ kind: 'settled' })
    expect(courier.status()).toEqual(wellAndOpen())
  })

  test('a lead is tried once the API itself answers', async () => {
    const { courier, world, probes, lead } = await paused()
    world.probe = () => answer(405)
    await pass(15_000)
    expect(probes).toHaveLength(1)
    expect(courier.status()).toMatchObject({ open: true, limit: 1, trouble: { reason: 'sign-in-page' } })
    world.post = () => answer(200)
    expect(await courier.deliver(lead(2))).toMatchObject({ kind: 'settled' })
    expect(courier.status()).toEqual(wellAndOpen())
  })

  test('a page that an older question found does not hold the lead that a newer one let through', async () => {
    const { courier, world } = await paused()
    const [promise, resolve] = later<Answer>()
    world.probe = () => promise
    courier.tryNow()
    world.probe = () => answer(405)
    courier.tryNow()
    await pass(1_000)
    expect(courier.status().open).toBe(true)
    resolve(html)
    await pass(0)
    expect(courier.status().open).toBe(true)
  })

  test('a network that goes makes it an outage', async () => {
    const { courier, world } = await paused()
    world.probe = () => unreachable
    await pass(15_000)
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'unreachable' } })
  })

  test('a corrected connection does not wait for the question to the old one', async () => {
    const { courier, world, probes, lead } = await paused()
    const [promise, resolve] = later<Answer>()
    world.probe = () => promise
    courier.tryNow()
    courier.restart()
    world.post = () => answer(200)
    expect(await courier.deliver(lead(2))).toMatchObject({ kind: 'settled' })
    // Nor does it keep a question to the new address from being asked.
    world.post = () => html
    world.probe = () => answer(405)
    await courier.deliver(lead(3))
    await pass(15_000)
    expect(probes).toHaveLength(2)
    expect(courier.status().open).toBe(true)
    // Its late answer means nothing any more.
    resolve(html)
    await pass(0)
    expect(courier.status().open).toBe(true)
  })
})

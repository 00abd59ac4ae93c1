import { describe, expect, test } from 'vitest'
import { answer, MINUTE, pass, setup, standTheClock, wellAndOpen } from './courier.fixture'

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

  test('that the server asked to wait looks no sooner because a network came back, but does when staff ask', async () => {
    const { courier, world, lead } = setup()
    world.post = () => ({ ...answer(429), retryAfter: '60' })
    await courier.deliver(lead())
    await pass(1_500)
    courier.wentOnline()
    await pass(2_000)
    expect(courier.status().open).toBe(false)
    courier.tryNow()
    await pass(0)
    expect(courier.status().open).toBe(true)
  })

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

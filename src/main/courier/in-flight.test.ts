import { describe, expect, test } from 'vitest'
import type { Answer } from '../../shared/outcome'
import {
  answer,
  later,
  MINUTE,
  noAnswer,
  pass,
  setup,
  standTheClock,
  unreachable,
  wellAndOpen,
} from './courier.fixture'

standTheClock()

/** A courier whose limit has grown to 4, with as many leads under way; `end[i]` answers the i-th. */
async function fourUnderWay(more: Parameters<typeof setup>[0] = {}) {
  const parts = setup(more)
  await parts.deliverInTurn(60)
  expect(parts.courier.status()).toEqual(wellAndOpen(4))
  const end: ((answer: Answer) => void)[] = []
  parts.world.post = () => {
    const [promise, resolve] = later<Answer>()
    end.push(resolve)
    return promise
  }
  const results = [1, 2, 3, 4].map((seq) => parts.courier.deliver(parts.lead(seq)))
  await pass(0)
  expect(end).toHaveLength(4)
  async function endAll(...answers: Answer[]) {
    for (const [i, one] of answers.entries()) {
      end[i]?.(one)
      await pass(10)
    }
    return Promise.all(results.slice(0, answers.length))
  }
  return { ...parts, endAll, end }
}

describe('several under way', () => {
  test('the limit grows by one with every 20 leads in a row, up to the setting, and each change is told', async () => {
    const { statuses, world, courier, deliverInTurn } = setup({ maxInFlight: 3 })
    await deliverInTurn(100)
    expect(statuses.map(({ limit }) => limit)).toEqual([1, 2, 3])
    world.maxInFlight = 2
    expect(courier.status().limit).toBe(2)
  })

  test('never more than the limit', async () => {
    const { courier, lead, statuses, endAll } = await fourUnderWay()
    expect(await courier.deliver(lead(5))).toEqual({ kind: 'held' })
    const told = statuses.length
    await endAll(answer(200))
    // Nothing but room is new, and the lead that was held wants to know.
    expect(statuses.slice(told)).toEqual([wellAndOpen(4)])
    expect(await Promise.race([courier.deliver(lead(5)), 'under way'])).toBe('under way')
  })

  test('the same lead is not sent twice at once', async () => {
    const { courier, posted, lead, endAll } = await fourUnderWay()
    await endAll(answer(200))
    expect(await courier.deliver(lead(2))).toEqual({ kind: 'held' })
    expect(posted).toHaveLength(64)
  })

  test('idle waits for all of them', async () => {
    const { courier, endAll } = await fourUnderWay()
    let idle = false
    void courier.idle().then(() => {
      idle = true
    })
    await endAll(answer(200), answer(200), answer(200))
    expect(idle).toBe(false)
    await endAll(answer(200), answer(200), answer(200), answer(200))
    expect(idle).toBe(true)
  })

  test('four time-outs of one outage are one failure', async () => {
    const { courier, world, endAll } = await fourUnderWay()
    world.probe = () => new Promise(() => undefined)
    await endAll(noAnswer, noAnswer, noAnswer, noAnswer)
    const { trouble } = courier.status()
    expect(trouble).toMatchObject({ reason: 'no-answer', since: Date.now() - 40 })
    expect(trouble?.retryAt).toBe(Date.now() - 40 + 250)
  })

  test('four resets of one outage halve the limit once', async () => {
    const { courier, endAll } = await fourUnderWay()
    await endAll(unreachable, unreachable, unreachable, unreachable)
    expect(courier.status().trouble?.retryAt).toBe(Date.now() - 40 + 2_000)
    await pass(2_000)
    expect(courier.status()).toEqual(wellAndOpen(2))
  })

  test('a time-out that comes after the outage is over begins no other', async () => {
    const { courier, endAll } = await fourUnderWay()
    await endAll(noAnswer)
    await pass(250)
    expect(courier.status()).toEqual(wellAndOpen())
    await endAll(noAnswer, noAnswer)
    expect(courier.status()).toEqual(wellAndOpen())
  })

  test('a success that began before a 429 does not cancel its Retry-After', async () => {
    const { courier, endAll } = await fourUnderWay()
    await endAll(answer(429, '{}', { retryAfter: '60' }), answer(200))
    expect(courier.status()).toMatchObject({ open: false, limit: 1, trouble: { reason: 'rate-limit' } })
    await pass(60_000 - 21)
    expect(courier.status().open).toBe(false)
    await pass(2)
    expect(courier.status()).toMatchObject({ open: true, limit: 1 })
  })

  test('a longer Retry-After lengthens the wait, a shorter one does not', async () => {
    const { courier, endAll } = await fourUnderWay()
    const began = Date.now()
    const limited = (seconds: string) => answer(429, '{}', { retryAfter: seconds })
    await endAll(limited('60'), limited('120'), limited('30'))
    expect(courier.status().trouble?.retryAt).toBe(began + 10 + 120_000)
  })

  test('a 429 that comes late makes the wait for an outage one for the rate', async () => {
    const { courier, world, endAll } = await fourUnderWay()
    world.probe = () => new Promise(() => undefined)
    await endAll(noAnswer, answer(429))
    expect(courier.status().trouble).toMatchObject({
      reason: 'rate-limit',
      retryAt: Date.now() - 10 + 30_000,
    })
  })

  test('a pause replaces a wait, but looks no earlier than the server said', async () => {
    const { courier, endAll } = await fourUnderWay()
    const began = Date.now()
    await endAll(answer(429, '{}', { retryAfter: '60' }), answer(401), answer(403), answer(404))
    expect(courier.status().trouble).toMatchObject({
      kind: 'paused',
      reason: 'key',
      status: 401,
      retryAt: began + 60_000,
    })
  })

  test('a question that was asked before a pause does not end it', async () => {
    const { courier, world, endAll } = await fourUnderWay()
    const [promise, resolve] = later<Answer>()
    world.probe = () => promise
    await endAll(noAnswer)
    await pass(250)
    await endAll(noAnswer, answer(401))
    resolve(answer(405))
    await pass(0)
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'key' } })
  })

  test('a question that was asked in an earlier outage does not end a later one', async () => {
    const { courier, world, lead } = setup()
    const [lost, answerLost] = later<Answer>()
    world.post = () => noAnswer
    world.probe = () => lost
    await courier.deliver(lead(1))
    await pass(250)
    world.probe = () => answer(405)
    await pass(1_000)
    courier.tryNow()
    await pass(0)
    expect(courier.status().trouble).toBeNull()
    await courier.deliver(lead(2))
    answerLost(answer(405))
    await pass(0)
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'no-answer' } })
  })

  test('a wish from before a 429 does not look earlier than the server said', async () => {
    const { courier, world, endAll } = await fourUnderWay()
    world.probe = () => new Promise(() => undefined)
    await endAll(noAnswer)
    await pass(250)
    courier.tryNow()
    await endAll(noAnswer, answer(429, '{}', { retryAfter: '60' }))
    await pass(59_000)
    expect(courier.status()).toMatchObject({ open: false, trouble: { reason: 'rate-limit' } })
  })

  test('four that find no network at once are one failure', async () => {
    const { courier, world, deliverInTurn, lead } = setup()
    await deliverInTurn(60)
    world.online = false
    await Promise.all([1, 2, 3, 4].map((seq) => courier.deliver(lead(seq))))
    expect(courier.status().trouble?.retryAt).toBe(Date.now() + 2_000)
  })

  test('a wrong key met by four at once is one failure', async () => {
    const { courier, endAll } = await fourUnderWay()
    await endAll(answer(401), answer(401), answer(401), answer(401))
    expect(courier.status().trouble?.retryAt).toBe(Date.now() - 40 + 15_000)
  })

  test('a journal that fails for four at once is one failure', async () => {
    const { courier, world, deliverInTurn, lead } = setup()
    await deliverInTurn(60)
    world.journalFails = true
    await Promise.all([1, 2, 3, 4].map((seq) => courier.deliver(lead(seq))))
    expect(courier.status().trouble).toMatchObject({ reason: 'journal', retryAt: Date.now() + 15_000 })
  })

  test('an answer to an older connection leaves the new one’s limit alone', async () => {
    const { courier, endAll, world, deliverInTurn } = await fourUnderWay()
    courier.restart()
    expect(courier.status()).toEqual(wellAndOpen(1))
    await endAll(noAnswer, answer(200), answer(429), answer(401))
    expect(courier.status()).toEqual(wellAndOpen(1))
    world.post = () => answer(200)
    await deliverInTurn(20)
    expect(courier.status()).toEqual(wellAndOpen(2))
  })

  test('an end nobody knows of brings the limit back to 1', async () => {
    const { courier, endAll } = await fourUnderWay()
    await endAll(answer(500), answer(200), answer(200), answer(200))
    expect(courier.status()).toEqual(wellAndOpen(1))
  })

  test('an end nobody knows of brings the limit back to 1 also when it comes late', async () => {
    const { courier, world, lead, endAll } = await fourUnderWay()
    await endAll(answer(429, '{}', { retryAfter: '1' }), noAnswer, answer(200), answer(200))
    await pass(1_000)
    world.post = () => answer(200)
    await courier.deliver(lead(5))
    expect(courier.status()).toEqual(wellAndOpen(1))
  })

  test('while the journal is read nothing is attempted, and what it knows of is sent then', async () => {
    const parts = setup()
    const [reading, read] = later<void>()
    parts.world.journalReady = reading
    const delivering = parts.courier.deliver(parts.lead())
    await pass(MINUTE)
    expect(parts.events).toEqual([])
    read()
    expect(await delivering).toMatchObject({ kind: 'settled' })
  })
})

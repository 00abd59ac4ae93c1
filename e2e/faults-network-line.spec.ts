import { acceptAll } from './faults/api'
import { courierOf, expectNoTrouble, listenToCourier, type Said, statedWaits, wake } from './faults/courier'
import { expectDrained } from './faults/drained'
import { expectInvariants } from './faults/invariants'
import { SEED, test } from './faults/line'
import type { Arrival } from './faults/proxy'
import { scale } from './faults/scale'
import { storeOf } from './faults/store'
import { visitorsCome } from './faults/visitors'
import { expect } from './fixtures'

const visitors = (count: number) => Array.from({ length: count }, (_, i) => `visitor${i}@example.com`)

test.describe('a bad line @faults', () => {
  test(`that resets three connections in ten loses nothing and doubles nothing unnoticed (seed ${SEED})`, async ({
    api,
    line,
    apps,
    start,
  }) => {
    test.setTimeout(scale(180_000, 3_600_000))
    const emails = visitors(scale(60, 2_000))
    const { page, electron } = await start()
    // Half of them before the server has anything, half after it has all but the app does not know.
    await line.set(
      { type: 'reset', stream: 'upstream', afterBytes: 0, toxicity: 0.15 },
      { type: 'reset', stream: 'downstream', afterBytes: 0, toxicity: 0.15 / 0.85 },
    )
    await visitorsCome(page, emails, () => undefined)
    const open = async () =>
      (await storeOf(page)).leads.filter(({ delivery }) => delivery.state !== 'delivered')
    // On its way through, a lead may break so often that it waits for staff. Looks are wished all the time: by itself
    // it takes several times as long, because the waits double with each break.
    await expect
      .poll(
        async () => {
          await wake(electron)
          return (await open()).filter(({ delivery }) => !held(delivery)).length
        },
        { timeout: scale(120_000, 3_000_000) },
      )
      .toBe(0)
    const resets = line.arrivals().filter(({ end }) => end === 'reset').length
    expect(resets / line.arrivals().length).toBeGreaterThan(0.15)
    await expectInvariants({ apps, api, emails })

    await line.clear()
    await expectNoTrouble(page, electron)
    const left = await open()
    // Filtered, because the list has pages.
    if (left.length > 0) await page.locator('label', { hasText: 'Unconfirmed' }).click()
    for (const { id } of left) {
      await page.locator(`tr[data-lead="${id}"]`).click()
      await page.getByRole('button', { name: 'Send again' }).click()
    }
    expect(await expectDrained(page)).toBe(emails.length)
    await page.locator('label', { hasText: 'All' }).click()
    expect(new Set(api.accepted())).toEqual(new Set(emails))
    await expectInvariants({ apps, api, emails })
  })

  test('that flaps every 3 s is asked at most once a second while it is down, and drains when it is up', async ({
    api,
    line,
    apps,
    start,
  }) => {
    test.setTimeout(scale(120_000, 900_000))
    const emails = visitors(scale(40, 400))
    api.behave(() => ({ status: 200, json: { success: true }, delayMs: 150 }))
    await line.set({ type: 'reset', stream: 'upstream', afterBytes: 0 })
    const { page, electron } = await start()
    const said = await listenToCourier(page)
    await visitorsCome(page, emails, () => undefined)
    for (let i = 0; i < scale(4, 60); i++) {
      // Somebody taps "Try now" all the time, too.
      for (let taps = 0; taps < 12; taps++) {
        await wake(electron)
        await page.waitForTimeout(250)
      }
      if (i % 2 === 0) await line.clear()
      else await line.set({ type: 'reset', stream: 'upstream', afterBytes: 0 })
    }
    await line.clear()
    const gaps = gapsWhileDown(line.arrivals(), await said())
    expect(gaps.length).toBeGreaterThan(3)
    // Looks lie 1 s apart; on a busy machine one connection may take longer than the next.
    expect(gaps.filter((gap) => gap < 900)).toEqual([])
    await expectNoTrouble(page, electron)
    await expectDrained(page)
    await expectInvariants({ apps, api, emails })
  })

  test('with 503 behind it for a while drains by itself afterwards, and no wait is longer than 5 minutes', async ({
    api,
    line,
    apps,
    start,
  }) => {
    const lasts = scale(20_000, 300_000)
    test.setTimeout(120_000 + 3 * lasts)
    const emails = visitors(12)
    await line.clear()
    const { page } = await start()
    const said = await listenToCourier(page)
    api.behave(() => ({ status: 503 }))
    api.answerOthers({ status: 503 })
    await visitorsCome(page, emails, () => undefined)
    await expect
      .poll(async () => (await courierOf(page)).trouble)
      .toMatchObject({ kind: 'waiting', reason: 'server-trouble', status: 503 })
    await page.waitForTimeout(lasts)
    api.behave(acceptAll)
    api.answerOthers({ status: 405 })
    // Nobody touches anything.
    expect(await expectDrained(page, 60_000 + 2 * lasts)).toBe(emails.length)
    const waits = statedWaits(await said())
    expect(waits.length).toBeGreaterThan(1)
    expect(waits.filter((wait) => wait > 300_000)).toEqual([])
    const times = line.arrivals().map(({ at }) => at)
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? at))
    expect(gaps.filter((gap) => gap > 300_000)).toEqual([])
    await expectInvariants({ apps, api, emails })
  })
})

/** ms between two looks that the line reset, one behind the other in a trouble. A lead whose break began it is no look. */
function gapsWhileDown(arrivals: Arrival[], said: Said[]): number[] {
  const inTrouble = ({ at }: Arrival) => said.findLast((each) => each.at <= at)?.status.trouble != null
  const broken = arrivals.filter(({ end }) => end === 'reset')
  return broken
    .slice(1)
    .flatMap((look, i) =>
      broken[i] && inTrouble(broken[i]) && inTrouble(look) ? [look.at - broken[i].at] : [],
    )
}

function held(delivery: { state: string; dueAt?: number | null }): boolean {
  return delivery.state === 'unconfirmed' && delivery.dueAt === null
}

import { describe, expect, test } from 'vitest'
import type { Answer } from '../../shared/outcome'
import {
  answer,
  html,
  later,
  MINUTE,
  pass,
  setup,
  standTheClock,
  unreachable,
  wellAndOpen,
} from './courier.fixture'

standTheClock()

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

import { describe, expect, test } from 'vitest'
import { claim, type Delivery, deliverySchema, newDelivery } from '../../shared/delivery'
import { idOf, leadOf } from '../../shared/lead.fixture'
import type { Answer } from '../../shared/outcome'
import { answer, later, noAnswer, pass, ready, setup, standTheClock, wellAndOpen } from './courier.fixture'

standTheClock()

describe('an attempt', () => {
  test('is journaled before it is sent, and its result before it is answered', async () => {
    const { courier, events, journaled, lead } = setup()
    const one = lead()
    const result = await courier.deliver(one)
    events.push('fulfilled')
    expect(events).toEqual(['journal posting', 'post', 'answer', 'journal delivered', 'fulfilled'])
    expect(result).toMatchObject({ kind: 'settled', delivery: { state: 'delivered' } })
    expect(journaled).toEqual([
      { type: 'delivery', id: one.id, delivery: one.delivery },
      { type: 'delivery', id: one.id, delivery: result.kind === 'settled' && result.delivery },
    ])
  })

  test('is not made for a lead that staff deleted, although its row is still there', async () => {
    const { courier, world, events, lead } = setup()
    world.journal = null
    expect(await courier.deliver(lead())).toEqual({ kind: 'deleted' })
    expect(events).toEqual([])
    expect(courier.status().open).toBe(true)
  })

  test('is not made while staff may still undo the capture', async () => {
    const { courier, world, events, lead } = setup()
    world.journal = newDelivery(Date.now() + 10_000, true)
    expect(await courier.deliver(lead())).toEqual({ kind: 'held' })
    expect(events).toEqual([])
    await pass(10_000)
    expect(await courier.deliver(lead())).toMatchObject({ kind: 'settled' })
  })

  test('waits for a change of its lead, and a change for it', async () => {
    const { courier, events, lead } = setup()
    const one = lead()
    const sending = courier.deliver(one)
    const changing = courier.apart([one.id], async () => void events.push('changed'))
    expect(await courier.deliver(one)).toEqual({ kind: 'held' })
    await Promise.all([sending, changing])
    expect(events.at(-1)).toBe('changed')
    const during = courier.apart([one.id], async () => courier.deliver(one))
    expect(await during).toEqual({ kind: 'held' })
  })

  test('is not made for a lead that the journal says is delivered, whose row missed it', async () => {
    const { courier, world, events, lead } = setup()
    const result = await courier.deliver(lead())
    world.journal = result.kind === 'settled' ? result.delivery : null
    events.length = 0
    expect(await courier.deliver(lead())).toEqual(result)
    expect(events).toEqual([])
  })

  test('is not made by a row that is behind the journal, and the row gets what the journal knows', async () => {
    const { courier, world, events, lead } = setup()
    const mayBeThere: Delivery = {
      ...newDelivery(0, true),
      state: 'unconfirmed',
      rev: 2,
      ambiguous: 1,
      dueAt: 0,
    }
    world.journal = mayBeThere
    expect(await courier.deliver(lead())).toEqual({ kind: 'settled', delivery: mayBeThere })
    expect(events).toEqual([])
  })

  test('of a lead whose capture the journal missed puts the whole lead into it first', async () => {
    const { courier, world, journaled, lead } = setup()
    world.captureJournaled = false
    const one = lead()
    await courier.deliver(one)
    expect(journaled).toMatchObject([
      { type: 'lead', lead: one },
      { type: 'delivery', id: one.id },
    ])
  })

  test('sends the opened lead to the destination as it is now', async () => {
    const { courier, world, posted, lead } = setup()
    const one = lead()
    world.destination = {
      kind: 'ready',
      practice: false,
      baseUrl: 'https://b.example/api',
      ref: 'NEW',
      apiKey: 'new',
    }
    await courier.deliver(one)
    expect(posted).toEqual([
      expect.objectContaining({
        baseUrl: 'https://b.example/api',
        ref: 'NEW',
        apiKey: 'new',
        leadId: one.id,
        body: {
          Email: 'ada@example.org',
          Firstname: 'Ada',
          Lastname: 'Byron',
          PhoneNumber: '+18005550175',
          JourneyData: [{ Name: 'Interest', Value: 'A demo' }],
        },
      }),
    ])
  })

  test('is not made above the limit, and idle waits for the one under way', async () => {
    const { courier, world, posted, lead } = setup()
    const [promise, resolve] = later<Answer>()
    world.post = () => promise
    const first = courier.deliver(lead(1))
    expect(await courier.deliver(lead(2))).toEqual({ kind: 'held' })
    let idle = false
    const waiting = courier.idle().then(() => {
      idle = true
    })
    await pass(1_000)
    expect(idle).toBe(false)
    resolve(answer(200))
    expect(await first).toMatchObject({ kind: 'settled' })
    await waiting
    expect(posted).toHaveLength(1)
  })

  test('is not made of a lead that is not claimed', async () => {
    const { courier, posted, lead } = setup()
    expect(await courier.deliver({ ...lead(), delivery: leadOf().delivery })).toEqual({ kind: 'held' })
    expect(posted).toEqual([])
  })

  test('that can’t be journaled is never sent, and pauses', async () => {
    const { courier, world, posted, lead } = setup()
    world.journalFails = true
    expect(await courier.deliver(lead())).toEqual({ kind: 'held' })
    expect(posted).toEqual([])
    expect(courier.status()).toMatchObject({ open: false, trouble: { kind: 'paused', reason: 'journal' } })
  })

  test('whose result can’t be journaled is answered all the same', async () => {
    const { courier, world, lead } = setup()
    world.post = () => {
      world.journalFails = true
      return answer(200)
    }
    expect(await courier.deliver(lead())).toMatchObject({ kind: 'settled', delivery: { state: 'delivered' } })
  })

  test('of a lead that can’t be opened here is a refusal, and nothing is sent', async () => {
    const { courier, posted, lead } = setup()
    const one = { ...lead(), envelope: leadOf().envelope }
    expect(await courier.deliver(one)).toMatchObject({
      kind: 'settled',
      delivery: { state: 'refused', last: { code: 'unreadable' } },
    })
    expect(posted).toEqual([])
    expect(courier.status()).toEqual(wellAndOpen())
  })

  test('of a lead whose event has no reference is not made: it waits for staff, and the others go', async () => {
    const { courier, world, posted, lead } = setup()
    world.destination = { kind: 'no-reference' }
    expect(await courier.deliver(lead())).toMatchObject({
      kind: 'settled',
      delivery: { state: 'refused', burnt: 0, ambiguous: 0, last: { code: 'no-reference' } },
    })
    expect(posted).toEqual([])
    expect(courier.status()).toEqual(wellAndOpen())
    world.destination = ready
    await courier.deliver(lead(2))
    expect(posted).toHaveLength(1)
  })

  test('that throws does not close the courier for the next one', async () => {
    const { courier, world, lead } = setup()
    world.post = () => Promise.reject(new Error('a bug'))
    await expect(courier.deliver(lead())).rejects.toThrow('a bug')
    world.post = () => answer(200)
    expect(await courier.deliver(lead(2))).toMatchObject({ kind: 'settled' })
  })

  test('that the server refuses keeps its words sealed', async () => {
    const { courier, world, lead, vault } = setup()
    world.post = () => answer(422, '{"message":"ada@example.org is no address"}')
    const one = lead()
    const result = await courier.deliver(one)
    expect(JSON.stringify(result)).not.toContain('ada')
    const words = result.kind === 'settled' && result.delivery.last?.words
    expect(words && vault.openWords(one.id, words)).toBe('ada@example.org is no address')
    expect(result.kind === 'settled' && deliverySchema.safeParse(result.delivery).success).toBe(true)
  })

  test('answered by 500 again and again is refused once others pass', async () => {
    const { courier, world, lead } = setup()
    const others = async () => {
      world.post = () => answer(200)
      await courier.deliver(lead(2))
    }
    let bad = lead(1)
    for (let i = 1; i <= 5; i++) {
      world.post = () => answer(500)
      const result = await courier.deliver(bad)
      if (result.kind !== 'settled') throw new Error('held')
      expect(result.delivery.state).toBe(i < 5 ? 'unconfirmed' : 'refused')
      const again = claim(result.delivery, Date.now())
      if (again) bad = { ...bad, delivery: again }
      await others()
    }
  })

  test('without an answer waits for staff where the policy is to hold', async () => {
    const { courier, world, lead } = setup({ policy: 'hold' })
    world.post = () => noAnswer
    expect(await courier.deliver(lead())).toMatchObject({ delivery: { state: 'unconfirmed', dueAt: null } })
  })
})

describe('the last attempts', () => {
  test('are the newest first, with how long they took', async () => {
    const { courier, world, lead } = setup()
    world.post = async () => {
      await pass(120)
      return answer(422)
    }
    await courier.deliver(lead(1))
    world.post = () => answer(200)
    await courier.deliver(lead(2))
    expect(courier.attempts()).toEqual([
      { id: idOf(2), at: 1_000_120, ms: 0, state: 'delivered', code: 'delivered', status: 200 },
      { id: idOf(1), at: 1_000_120, ms: 120, state: 'refused', code: 'refused', status: 422 },
    ])
  })

  test('are 50, those from before the start among them', async () => {
    const parts = setup()
    const [reading, read] = later<void>()
    parts.world.journalReady = reading
    const refused = { ...newDelivery(0, true), state: 'refused' as const, at: 7 }
    parts.world.lastAttempts = [
      { id: idOf(900), delivery: { ...refused, last: { at: 7, code: 'refused', status: 422 } } },
      { id: idOf(901), delivery: refused },
      { id: idOf(903), delivery: { ...newDelivery(0, true), state: 'posting', startedAt: 6 } },
      ...Array.from({ length: 50 }, () => ({
        id: idOf(902),
        delivery: { ...refused, last: { at: 5, code: 'offline' } },
      })),
    ]
    const { courier, lead } = parts
    expect(courier.attempts()).toEqual([])
    read()
    await courier.deliver(lead(1))
    const attempts = courier.attempts()
    expect(attempts).toHaveLength(50)
    expect(attempts.slice(0, 4)).toEqual([
      expect.objectContaining({ id: idOf(1), state: 'delivered' }),
      { id: idOf(900), at: 7, ms: null, state: 'refused', code: 'refused', status: 422 },
      { id: idOf(903), at: 6, ms: null, state: 'unconfirmed', code: 'interrupted' },
      { id: idOf(902), at: 5, ms: null, state: 'refused', code: 'offline' },
    ])
  })
})

import fc from 'fast-check'
import { type Delivery, type DeliveryState, type DeviceMark, newDelivery } from './delivery'
import type { Envelope } from './envelope'
import { type Lead, type LeadDetails, VISITOR_SOURCE } from './lead'

/** The n-th id: valid, and readable in a failed test. */
export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}

const anEnvelope: Envelope = { version: 1, keyId: 'key-1', iv: 'AAAAAAAAAAAAAAAA', data: 'c2VhbGVk' }

/** A queued lead, due at 0. Its id follows from its `seq`. */
export function leadOf(more: Partial<Lead> = {}): Lead {
  const seq = more.seq ?? 1
  return {
    id: idOf(seq),
    seq,
    eventId: 'event',
    capturedAt: 1_000,
    envelope: anEnvelope,
    delivery: newDelivery(0, true),
    ...more,
  }
}

export const someDetails: LeadDetails = {
  version: 3,
  language: 'en',
  contact: { Email: 'ada@example.org', Firstname: 'Ada', Lastname: 'Byron', PhoneNumber: '+18005550175' },
  answers: [{ label: 'What brings you here?', dataPoint: 'Interest', value: 'A demo' }],
  consents: [
    {
      text: 'You may contact me.',
      language: 'en',
      version: '5d1a9e0c3b7f2468',
      given: true,
      at: 1_000,
      dataPoints: {},
    },
  ],
  encounters: [{ at: 1_000, source: VISITOR_SOURCE }],
}

const count = fc.nat({ max: 9 })
const history = {
  rev: fc.integer({ min: 1, max: 50 }),
  attempts: count,
  ambiguous: count,
  burnt: count,
  strikes: count,
}
/** The n-th device. */
export function deviceOf(n: number): DeviceMark {
  return { id: idOf(1000 + n), name: `Tablet ${n}` }
}
const dueAt = fc.nat({ max: 1_000_000 })

/** Any delivery that the schema allows, in one of these states. */
export function anyDelivery(...states: DeliveryState[]): fc.Arbitrary<Delivery> {
  const all: Record<DeliveryState, fc.Arbitrary<Delivery>> = {
    incomplete: fc.record({ state: fc.constant('incomplete'), ...history }),
    queued: fc.record({ state: fc.constant('queued'), ...history, dueAt }),
    posting: fc.record({ state: fc.constant('posting'), ...history, startedAt: dueAt }),
    unconfirmed: fc.record({
      state: fc.constant('unconfirmed'),
      ...history,
      dueAt: fc.oneof(dueAt, fc.constant(null)),
    }),
    delivered: fc.record({ state: fc.constant('delivered'), ...history, at: dueAt }),
    refused: fc.record({ state: fc.constant('refused'), ...history, at: dueAt }),
    practised: fc.record({ state: fc.constant('practised'), ...history, at: dueAt }),
    elsewhere: fc.record({ state: fc.constant('elsewhere'), ...history, owner: fc.constant(deviceOf(2)) }),
  }
  return fc.oneof(...(states.length > 0 ? states.map((state) => all[state]) : Object.values(all)))
}

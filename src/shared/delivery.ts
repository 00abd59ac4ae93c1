import { z } from 'zod'
import { envelopeSchema } from './envelope'
import { exhaustive } from './exhaustive'
import type { Outcome } from './outcome'

/** Epoch milliseconds. */
const time = z.number().int().nonnegative()
const count = z.number().int().nonnegative()

/** What came back at the last attempt. `words` are the server's own, sealed, because servers echo e-mails. */
const attemptReport = z.strictObject({
  at: time,
  code: z.string().max(40),
  status: z.number().int().optional(),
  words: envelopeSchema.optional(),
})

/** Earlier attempts that are kept of a lead: more than anybody reads. */
const EARLIER = 20

const history = {
  /** Grows with every change; tells which of two stores knows more. */
  rev: count,
  attempts: count,
  /** Attempts after which the lead may or may not be at the server. The server has at most 1 + this many copies. */
  ambiguous: count,
  /** Those of them that count against the resend policy: a sign-in page or an outage is not the lead's fault. */
  burnt: count,
  /** How many times in a row the last kind of answer came. */
  strikes: count,
  last: attemptReport.optional(),
  /** How often a device took it over from another; left out: never. Of two copies the one with more says whose it is. */
  takeovers: count.optional(),
  /** What came back at the attempts before the last one, the oldest first; of many only the newest. */
  earlier: z
    .array(attemptReport.omit({ words: true }))
    .max(EARLIER)
    .optional(),
  /** When the server accepted the lead as it was before a correction, if staff sent it again since. */
  acceptedAt: time.optional(),
}

/** A device by the id that it keeps through renamings, and its name at that time. */
export const deviceMark = z.strictObject({ id: z.uuid(), name: z.string().max(200) })
export type DeviceMark = z.infer<typeof deviceMark>

export const deliverySchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('incomplete'), ...history }),
  z.strictObject({ state: z.literal('queued'), ...history, dueAt: time }),
  z.strictObject({ state: z.literal('posting'), ...history, startedAt: time }),
  /** `dueAt` null: it is resent only when staff say so. */
  z.strictObject({ state: z.literal('unconfirmed'), ...history, dueAt: time.nullable() }),
  z.strictObject({
    state: z.literal('delivered'),
    ...history,
    at: time,
    note: z.enum(['accepted-202', 'no-body', 'duplicate']).optional(),
    serverId: z.string().max(64).optional(),
  }),
  z.strictObject({ state: z.literal('refused'), ...history, at: time }),
  /** The practice API inside the app accepted it: it is at no server, and staff can still send it to one. */
  z.strictObject({ state: z.literal('practised'), ...history, at: time }),
  /** Another device sends it; from here it goes out only if staff take it over. */
  z.strictObject({ state: z.literal('elsewhere'), ...history, owner: deviceMark }),
])
/** The life of a lead: see docs/architecture.md for who moves it from one state to the next. */
export type Delivery = z.infer<typeof deliverySchema>
export type DeliveryState = Delivery['state']
type In<S extends DeliveryState> = Extract<Delivery, { state: S }>

export const deliveryStates = [
  'queued',
  'posting',
  'unconfirmed',
  'refused',
  'incomplete',
  'delivered',
  'practised',
  'elsewhere',
] as const satisfies readonly DeliveryState[]

/** What happens to a lead that may be at the server: sent again, or held until staff decide. */
export const resendPolicy = z.enum(['resend', 'hold'])
export type ResendPolicy = z.infer<typeof resendPolicy>

/** Leads under way at once, at most: a setting. */
export const maxInFlight = z.number().int().min(1).max(8)

/** Ambiguous attempts of one lead that are repeated without a person asking for it. */
export const MAX_RESENDS = 3
const BASE_WAIT = 2_000
/** ms: no wait is shorter, whatever the jitter says. */
export const SHORTEST_WAIT = 250
/** 5 min, in ms: no lead waits longer between two attempts. */
export const LONGEST_WAIT = 300_000
/** The same lead answered by 500 this often while others pass: it is the lead. */
const MAX_SERVER_ERRORS = 5
/** A 409 that names no duplicate is tried again this often. */
const MAX_CONFLICTS = 3

/**
 * Milliseconds to wait before attempt `n` + 1 (n from 1): exponential with full jitter, so that many
 * devices behind one failing access point do not come back in step.
 */
export function backoff(n: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT, BASE_WAIT * 2 ** Math.min(n - 1, 20))
  return Math.max(SHORTEST_WAIT, Math.round(random * ceiling))
}

export function newDelivery(now: number, complete: boolean): Delivery {
  const fresh = { rev: 1, attempts: 0, ambiguous: 0, burnt: 0, strikes: 0 }
  return complete ? { state: 'queued', ...fresh, dueAt: now } : { state: 'incomplete', ...fresh }
}

/** A wait that a corrected clock has made longer than any wait is over. */
export function isDue(delivery: Delivery, now: number): boolean {
  if (delivery.state !== 'queued' && delivery.state !== 'unconfirmed') return false
  if (delivery.dueAt === null) return false
  return delivery.dueAt <= now || delivery.dueAt - now > LONGEST_WAIT
}

/** The attempt begins. Null if the lead is not one that can be sent. */
export function claim(delivery: Delivery, now: number): In<'posting'> | null {
  if (delivery.state !== 'queued' && delivery.state !== 'unconfirmed') return null
  return { state: 'posting', ...carried(delivery), startedAt: now }
}

function carried(d: Delivery) {
  const { rev, attempts, ambiguous, burnt, strikes, last, earlier, acceptedAt, takeovers } = d
  return {
    ...{ rev: rev + 1, attempts, ambiguous, burnt, strikes },
    ...(last ? { last } : {}),
    ...(earlier ? { earlier } : {}),
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(takeovers ? { takeovers } : {}),
  }
}

/** What came back before an attempt that has just ended. */
function earlierOf({ last, earlier = [] }: Delivery): { earlier?: NonNullable<Delivery['earlier']> } {
  if (!last) return {}
  const { words: _words, ...report } = last
  return { earlier: [...earlier, report].slice(-EARLIER) }
}

export interface SettleContext {
  /** Epoch milliseconds. */
  now: number
  /** From 0 to 1, for the jitter. */
  random: number
  policy: ResendPolicy
  /** Whether other leads were accepted since the last failure of this kind of this one: then the fault is the lead's. */
  othersPass: boolean
  /** The attempt went to the practice API. */
  practice: boolean
  /** The server's words, sealed. */
  words?: z.infer<typeof envelopeSchema>
}

/** What an outcome does to a lead whose attempt has ended. */
export function settle(posting: In<'posting'>, outcome: Outcome, context: SettleContext): Delivery {
  const { now, random, words } = context
  const code = outcomeCode(outcome)
  const strikes = posting.last?.code === code ? posting.strikes + 1 : 1
  const status = 'status' in outcome ? outcome.status : undefined
  const common = {
    ...carried(posting),
    attempts: posting.attempts + 1,
    strikes,
    ...earlierOf(posting),
    last: { at: now, code, ...(status ? { status } : {}), ...(words ? { words } : {}) },
  }
  // A lead that may be at the server already stays so, whatever a later attempt did not reach.
  const notSent = (dueAt: number): Delivery => ({
    state: posting.ambiguous > 0 ? 'unconfirmed' : 'queued',
    ...common,
    dueAt,
  })
  const refused = (): Delivery => ({ state: 'refused', ...common, at: now })
  switch (outcome.kind) {
    case 'delivered': {
      if (context.practice) return { state: 'practised', ...common, at: now }
      const { note, serverId } = outcome
      return {
        state: 'delivered',
        ...common,
        at: now,
        ...(note ? { note } : {}),
        ...(serverId ? { serverId } : {}),
      }
    }
    case 'refused':
    case 'unreadable':
    case 'no-reference':
      return refused()
    case 'conflict':
      return strikes >= MAX_CONFLICTS ? refused() : notSent(now + backoff(strikes, random))
    case 'retry':
      return notSent(outcome.scope === 'lead' ? now + backoff(strikes, random) : now)
    case 'throttled':
      return notSent(now)
    case 'pause':
      return outcome.lead === 'queued'
        ? notSent(now)
        : ambiguous(common, { burns: false, dueAt: now }, context)
    case 'server-error':
      if (strikes >= MAX_SERVER_ERRORS && context.othersPass) return refused()
      // While all fail it is the server, and a night of it must not leave a pile for staff.
      return ambiguous(common, { burns: false, dueAt: now + backoff(strikes, 1) }, context)
    case 'unconfirmed':
      return ambiguous(
        common,
        {
          // Minutes of 503 are the server's matter; a lead that alone meets it is not worth endless copies.
          burns: outcome.reason === 'no-answer' || context.othersPass,
          // Without jitter, and so mostly longer than the courier waits: a lead that breaks the server lets others pass.
          dueAt: now + backoff(strikes, 1),
        },
        context,
      )
    default:
      return exhaustive(outcome)
  }
}

function ambiguous(
  common: ReturnType<typeof carried>,
  { burns, dueAt }: { burns: boolean; dueAt: number },
  { policy }: Pick<SettleContext, 'policy'>,
): In<'unconfirmed'> {
  const burnt = common.burnt + (burns ? 1 : 0)
  const held = policy === 'hold' || burnt > MAX_RESENDS
  return {
    state: 'unconfirmed',
    ...common,
    ambiguous: common.ambiguous + 1,
    burnt,
    dueAt: held ? null : dueAt,
  }
}

/** A word for what came back, stable over versions: it is stored, and translated on screen. */
export function outcomeCode(outcome: Outcome): string {
  return 'reason' in outcome ? outcome.reason : outcome.kind
}

/** After a crash: an attempt that was written down and has no result may have reached the server. */
export function recover(delivery: Delivery, now: number, policy: ResendPolicy): Delivery {
  if (delivery.state !== 'posting') return delivery
  const last = { at: now, code: 'interrupted' }
  const common = { ...carried(delivery), attempts: delivery.attempts + 1, ...earlierOf(delivery), last }
  return ambiguous(common, { burns: true, dueAt: now }, { policy })
}

/** Epoch ms of its newest attempt: when it ended, or began if nothing has come back. Undefined if there was none. */
export function attemptedAt(delivery: Delivery): number | undefined {
  return delivery.state === 'posting' ? delivery.startedAt : delivery.last?.at
}

/** Staff send a lead again. What may be at the server keeps saying so. Null if there is nothing to resend. */
export function resend(delivery: Delivery, now: number): Delivery | null {
  const { state } = delivery
  if (state === 'delivered' || state === 'posting' || state === 'elsewhere') return null
  const renewed = { ...carried(delivery), burnt: 0, strikes: 0 }
  // Whatever happened in practice, no server has it.
  if (state === 'practised') return { state: 'queued', ...renewed, ambiguous: 0, dueAt: now }
  return { state: delivery.ambiguous > 0 ? 'unconfirmed' : 'queued', ...renewed, dueAt: now }
}

export interface TakeOverContext {
  /** Epoch milliseconds. */
  now: number
  policy: ResendPolicy
  /** It has what the server asks for: see `newDelivery`. */
  complete: boolean
}

/** From now on this device sends a lead that another one had. Null if this device has it already, or it is settled. */
export function takeOver(delivery: Delivery, { now, policy, complete }: TakeOverContext): Delivery | null {
  if (delivery.state !== 'elsewhere') return null
  const taken = { ...carried(delivery), burnt: 0, strikes: 0, takeovers: (delivery.takeovers ?? 0) + 1 }
  if (!complete) return { state: 'incomplete', ...taken }
  if (taken.ambiguous === 0) return { state: 'queued', ...taken, dueAt: now }
  return { state: 'unconfirmed', ...taken, dueAt: policy === 'hold' ? null : now }
}

/**
 * Staff send a delivered lead again, as it was corrected since: the server gets a copy beside the one that it accepted. Null if it is not
 * delivered.
 */
export function resendCorrected(delivery: Delivery, now: number): Delivery | null {
  if (delivery.state !== 'delivered') return null
  const renewed = { ...carried(delivery), burnt: 0, strikes: 0, acceptedAt: delivery.at }
  return { state: 'unconfirmed', ...renewed, ambiguous: delivery.ambiguous + 1, dueAt: now }
}

/** Staff want to decide by themselves from now on: what would be resent is held. Null if nothing would be. */
export function hold(delivery: Delivery): Delivery | null {
  if (delivery.state !== 'unconfirmed' || delivery.dueAt === null) return null
  return { state: 'unconfirmed', ...carried(delivery), dueAt: null }
}

/** Whether the one thing that keeps a lead from being sent is that its event had no reference. */
export function lacksReference(delivery: Pick<Delivery, 'state' | 'last'>): boolean {
  return delivery.state === 'refused' && delivery.last?.code === ('no-reference' satisfies Outcome['kind'])
}

/** Whether the server may hold more than one copy of this lead, or one although nothing says so. */
export function mayBeThereTwice(delivery: Delivery): boolean {
  return delivery.ambiguous > 0
}

/** Nothing is left to do for it: a server has it, or it was practice. */
export function isSettled({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'delivered' || state === 'practised'
}

import { performance } from 'node:perf_hooks'
import type { CourierStatus } from '../../shared/courier'
import { crashPoint } from '../../shared/crash-point'
import {
  type Delivery,
  isDue,
  isSettled,
  type ResendPolicy,
  type SettleContext,
  settle,
} from '../../shared/delivery'
import type { Attempt, Output } from '../../shared/ipc'
import { type Lead, type LeadDetails, requestBody } from '../../shared/lead'
import { type Answer, isAmbiguous, type Outcome, outcomeOf, serverTime } from '../../shared/outcome'
import type { Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import type { Vault } from '../vault/vault'
import { openAttempts } from './attempts'
import type { Destination, ReadyDestination } from './destination'
import { firstFlight, flightAfter } from './flight'
import { offline, openGatekeeper, type Ticket } from './gatekeeper'
import type { Transport } from './transport'

export interface CourierParts {
  journal: Pick<Journal, 'ready' | 'append' | 'delivery' | 'read' | 'lastAttempts' | 'isVoid'>
  vault: Vault
  transport: Transport
  /** Read for each attempt: a corrected key or reference helps the leads that wait. */
  destination: (eventId?: string) => Destination
  policy: () => ResendPolicy
  /** Leads under way at once, at most; read each time. */
  maxInFlight: () => number
  /** Told each change, and when there is room again after a lead was held for want of it. */
  onStatus: (status: CourierStatus) => void
}

/** Sends leads, as many at once as the network bears, and knows why it does not. */
export interface Courier {
  /**
   * One attempt. `lead.delivery` is the claim (`posting`) that its row already shows. The attempt is
   * in the journal before its first byte is sent, its result before this is fulfilled. What the journal says is
   * deleted or delivered is not sent, whatever its row says, nor is a claim that is older than what the journal knows. Held
   * above the limit, and twice at once.
   */
  deliver(lead: Lead): Promise<Output<'deliverLead'>>
  status(): CourierStatus
  /** The last attempts, newest first. */
  attempts(): Attempt[]
  /** Looks within 2 s whether the trouble is over: staff asked, or the machine woke. */
  tryNow(): void
  /** The network came back: as `tryNow` for a trouble on the way. What the server said of itself is waited for. */
  wentOnline(): void
  /** The connection was changed: whatever was wrong may be right now. */
  restart(): void
  /** Runs `work` while none of these leads is being sent; waits for attempts under way, and holds others back until it is done. */
  apart<T>(ids: string[], work: () => Promise<T>): Promise<T>
  /** These leads are gone: nothing is known of them any more. */
  forget(ids: string[]): void
  /** Fulfilled when no attempt is under way. */
  idle(): Promise<void>
}

/** ms: headers tell the time in whole seconds, and a difference within that is not news. */
const CLOCK_GRAIN = 2_000

export function openCourier(parts: CourierParts): Courier {
  const { journal, vault, transport, destination, policy, maxInFlight, onStatus } = parts
  const attempts = openAttempts(journal)
  const gate = openGatekeeper({ transport, destination, onChange: tell, onAnswer: noteClock })
  let flight = firstFlight
  /** The attempts under way, by the ids of their leads. */
  const underWay = new Map<string, Promise<unknown>>()
  /** Leads that are being changed: an attempt that began meanwhile would be written down before the change and undone by it. */
  const apart = new Map<string, Promise<unknown>>()
  let clockAheadMs: number | null = null
  let told = ''
  /** A lead was held although the courier looked open: others were under way. */
  let turnedAway = false
  let accepted = 0
  /** How many leads had been accepted when a lead last met trouble of the server. */
  const acceptedAtTrouble = new Map<string, number>()

  function status(): CourierStatus {
    const trouble = gate.trouble()
    const limit = trouble ? 1 : Math.min(flight.limit, maxInFlight())
    return { open: gate.open(), limit, clockAheadMs, trouble }
  }

  function tell() {
    const now = status()
    const words = JSON.stringify(now)
    if (words === told && !turnedAway) return
    told = words
    turnedAway = false
    onStatus(now)
  }

  function noteClock(answer: Answer) {
    const served = serverTime(answer)
    if (served === null) return
    const ahead = Date.now() - served
    if (clockAheadMs === null || Math.abs(ahead - clockAheadMs) > CLOCK_GRAIN) clockAheadMs = ahead
  }

  async function attempt(lead: Lead): ReturnType<Courier['deliver']> {
    await journal.ready
    if (!gate.open()) return { kind: 'held' }
    const ticket = gate.ticket()
    const hold = (outcome: Outcome): { kind: 'held' } => {
      gate.conclude(ticket, lead.id, outcome)
      return { kind: 'held' }
    }
    const target = destination(lead.eventId)
    if (target.kind === 'missing') return hold({ kind: 'pause', reason: target.reason, lead: 'queued' })
    const posting = lead.delivery
    if (posting.state !== 'posting') return { kind: 'held' }
    const known = journal.delivery(lead.id)
    if (known === null) return { kind: 'deleted' }
    // Its event was erased; the row is about to be, too.
    if (known === undefined && journal.isVoid(lead.envelope.keyId)) return { kind: 'held' }
    // A claim of a row that the journal is ahead of: it forgets a copy that the server may have, or that staff changed the lead.
    if (known && (isSettled(known) || known.rev >= posting.rev)) return { kind: 'settled', delivery: known }
    // Staff may still undo its capture, whoever is impatient.
    if (known && known.attempts === 0 && waits(known)) return { kind: 'held' }
    if (target.kind === 'ready' && !gate.isOnline(target)) return hold(offline)

    // Staff may have changed it since its row was read.
    const [kept] = known ? await journal.read([lead.id]).catch(() => []) : []
    const details = (kept && vault.openLead(kept)) ?? vault.openLead(lead)
    const unsent = target.kind === 'ready' ? 'unreadable' : target.kind
    let sent: Sent = { outcome: { kind: unsent }, tripMs: null }
    if (details && target.kind === 'ready') {
      try {
        await crashPoint('before-attempt')
        // A lead whose capture the journal missed gets into it now, or the result would have nothing to belong to.
        await journal.append(
          known ? { type: 'delivery', id: lead.id, delivery: posting } : { type: 'lead', lead },
        )
        await crashPoint('after-attempt')
      } catch {
        return hold({ kind: 'pause', reason: 'journal', lead: 'queued' })
      }
      sent = await send(target, repeatKey(lead.id, posting), details)
    }
    const delivery = settle(
      posting,
      sent.outcome,
      context(lead, sent.outcome, target.kind === 'ready' && target.practice),
    )
    try {
      await journal.append({ type: 'delivery', id: lead.id, delivery })
    } catch (error) {
      // The row still gets the result; if that fails too, the next start finds an attempt without one.
      log.error('courier: a result is not in the journal', { id: lead.id, code: codeOf(error) })
    }
    await crashPoint('after-result')
    const { state, last } = delivery
    log.info('attempt', { id: lead.id, state, code: last?.code, status: last?.status })
    attempts.add(lead.id, delivery, sent.tripMs)
    conclude(ticket, lead.id, sent)
    return { kind: 'settled', delivery }
  }

  async function send(target: ReadyDestination, key: string, details: LeadDetails): Promise<Sent> {
    const began = performance.now()
    const answer = await transport.post({ ...target, leadId: key, body: requestBody(details) })
    const tripMs = performance.now() - began
    noteClock(answer)
    await crashPoint('after-answer')
    return { outcome: outcomeOf(answer, Date.now()), tripMs }
  }

  function conclude(ticket: Ticket, leadId: string, { outcome, tripMs }: Sent) {
    const age = gate.age(ticket)
    // What was under way together meets one overload together; an unknown end counts at any time.
    if (age === 'current' || (age === 'late' && isAmbiguous(outcome)))
      flight = flightAfter(flight, outcome, tripMs ?? 0, maxInFlight())
    gate.conclude(ticket, leadId, outcome)
    tell()
  }

  function context(lead: Lead, outcome: Outcome, practice: boolean): SettleContext {
    if (outcome.kind === 'delivered') accepted++
    const before = acceptedAtTrouble.get(lead.id) ?? accepted
    const serverTrouble =
      outcome.kind === 'server-error' ||
      (outcome.kind === 'unconfirmed' && outcome.reason === 'server-trouble')
    if (serverTrouble) acceptedAtTrouble.set(lead.id, accepted)
    else acceptedAtTrouble.delete(lead.id)
    const words = 'words' in outcome && outcome.words
    return {
      now: Date.now(),
      random: Math.random(),
      policy: policy(),
      othersPass: accepted > before,
      practice,
      ...(words ? { words: vault.sealWords(lead.id, lead.eventId, words) } : {}),
    }
  }

  return {
    async deliver(lead) {
      // The setting may have changed since.
      tell()
      const { open, limit } = status()
      if (!open || underWay.has(lead.id)) return { kind: 'held' }
      if (underWay.size >= limit || apart.has(lead.id)) {
        turnedAway = true
        return { kind: 'held' }
      }
      const running = attempt(lead)
      underWay.set(
        lead.id,
        running.catch(() => undefined),
      )
      try {
        return await running
      } finally {
        underWay.delete(lead.id)
        if (turnedAway) tell()
      }
    },
    status,
    attempts: attempts.list,
    tryNow: gate.wish,
    wentOnline: gate.wishOfNetwork,
    restart() {
      flight = firstFlight
      gate.restart()
      tell()
    },
    async apart(ids, work) {
      const busy = () => ids.flatMap((id) => underWay.get(id) ?? apart.get(id) ?? [])
      while (busy().length > 0) await Promise.all(busy())
      // It begins when its leads are held back.
      const working = Promise.resolve().then(work)
      const ended = working.catch(() => undefined)
      for (const id of ids) apart.set(id, ended)
      try {
        return await working
      } finally {
        for (const id of ids) apart.delete(id)
        if (turnedAway) tell()
      }
    },
    forget(ids) {
      attempts.forget(new Set(ids))
      for (const id of ids) acceptedAtTrouble.delete(id)
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
  }
}

function waits(delivery: Delivery): boolean {
  return delivery.state === 'queued' && !isDue(delivery, Date.now())
}

/** What came of an attempt, and how many ms it took; null if nothing was sent. */
interface Sent {
  outcome: Outcome
  tripMs: number | null
}

/** By which a server may know a repeat: what was corrected is no repeat of what it accepted. */
function repeatKey(id: string, { acceptedAt }: Delivery): string {
  return acceptedAt === undefined ? id : `${id}-${acceptedAt}`
}

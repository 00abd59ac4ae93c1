import { performance } from 'node:perf_hooks'
import type { CourierStatus } from '../../shared/courier'
import { isSettled, type ResendPolicy, type SettleContext, settle } from '../../shared/delivery'
import { isLoopback } from '../../shared/event'
import type { Output } from '../../shared/ipc'
import { type Lead, requestBody } from '../../shared/lead'
import { type Answer, type Outcome, outcomeOf, type PauseReason } from '../../shared/outcome'
import type { Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import type { Vault } from '../vault/vault'
import { type Gate, gateAfter, needsProbe, openGate, pauseGate } from './gate'
import type { Transport } from './transport'

/** Where leads go now, read for each attempt: a corrected key or reference helps the leads that wait. */
export type Destination =
  | { kind: 'ready'; practice: boolean; baseUrl: string; ref: string; apiKey: string }
  | { kind: 'missing'; reason: Extract<PauseReason, 'not-connected' | 'key'> }

export interface CourierParts {
  journal: Journal
  vault: Vault
  transport: Transport
  destination: () => Destination
  policy: () => ResendPolicy
  onStatus: (status: CourierStatus) => void
}

/** Sends leads, one at a time, and knows why it does not. */
export interface Courier {
  /**
   * One attempt. `lead.delivery` is the claim (`posting`) that its row already shows. The attempt is
   * in the journal before its first byte is sent, its result before this is fulfilled. What the journal says is
   * deleted or delivered is not sent, whatever its row says.
   */
  deliver(lead: Lead): Promise<Output<'deliverLead'>>
  status(): CourierStatus
  /** Looks now whether the trouble is over: staff asked, the machine woke, the network came back. */
  tryNow(): void
  /** The connection was changed: whatever was wrong may be right now. */
  restart(): void
  /** Fulfilled when no attempt is under way. */
  idle(): Promise<void>
}

/** ms between two looks at `isOnline` while the system says that there is no network. */
const ONLINE_POLL = 2_000

export function openCourier(parts: CourierParts): Courier {
  const { journal, vault, transport, destination, policy, onStatus } = parts
  let gate: Gate = openGate
  let open = true
  let since = Date.now()
  let opensAt = 0
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<unknown> | null = null
  let probing: Promise<void> | null = null
  let accepted = 0
  /** Grows when the connection is changed: what an older one answered says nothing of the new one. */
  let connection = 0
  /** How many leads had been accepted when a lead first met a 500. */
  const acceptedAtFirstError = new Map<string, number>()

  function status(): CourierStatus {
    const { trouble } = gate
    const common = { open, limit: 1, clockAheadMs: null }
    if (!trouble) return { ...common, trouble: null }
    const retryAt = Math.round(Date.now() + Math.max(0, opensAt - performance.now()))
    const code = gate.status ? { status: gate.status } : {}
    return { ...common, trouble: { ...trouble, ...code, since, retryAt } }
  }

  function enter(next: Gate) {
    if (next.trouble?.reason !== gate.trouble?.reason) {
      since = Date.now()
      log.info('courier', { trouble: next.trouble?.reason ?? 'none', status: next.status })
    }
    gate = next
    open = next.trouble === null
    clearTimeout(timer)
    if (next.trouble) {
      opensAt = performance.now() + next.waitMs
      timer = setTimeout(
        look,
        next.trouble.reason === 'offline' ? Math.min(ONLINE_POLL, next.waitMs) : next.waitMs,
      )
    }
    onStatus(status())
  }

  /** The wait is over, or somebody asked: lets one lead try, behind a question without a lead where a page may answer. */
  function look() {
    // Somebody may have asked while it was set; left running it would open the gate within a later wait.
    clearTimeout(timer)
    const target = destination()
    if (target.kind === 'ready' && gate.trouble?.reason === 'offline' && !isOnline(target.baseUrl)) {
      if (performance.now() < opensAt) timer = setTimeout(look, ONLINE_POLL)
      else enter(gateAfter(gate, '', { kind: 'retry', scope: 'courier', reason: 'offline' }, Math.random()))
      return
    }
    if (target.kind === 'ready' && needsProbe(status().trouble)) {
      if (probing) return
      const mine = probe(target).finally(() => {
        if (probing === mine) probing = null
      })
      probing = mine
      return
    }
    openForOne()
  }

  function openForOne() {
    open = true
    onStatus(status())
  }

  async function probe(target: Extract<Destination, { kind: 'ready' }>) {
    const asked = gate
    const outcome = outcomeOf(await transport.probe(target), Date.now())
    // The connection may have been changed meanwhile.
    if (gate !== asked) return
    const stillThere =
      outcome.kind === 'pause' && needsProbe({ ...outcome, kind: 'paused', since, retryAt: 0 })
    if (stillThere) enter(gateAfter(gate, '', outcome, Math.random()))
    else openForOne()
  }

  function isOnline(baseUrl: string): boolean {
    return isLoopback(new URL(baseUrl)) || transport.isOnline()
  }

  async function attempt(lead: Lead): ReturnType<Courier['deliver']> {
    const target = destination()
    if (target.kind === 'missing') {
      enter(pauseGate(gate, target.reason))
      return { kind: 'held' }
    }
    const posting = lead.delivery
    if (posting.state !== 'posting') return { kind: 'held' }
    const known = journal.delivery(lead.id)
    if (known === null) return { kind: 'deleted' }
    if (known && isSettled(known)) return { kind: 'settled', delivery: known }
    if (!isOnline(target.baseUrl)) {
      enter(gateAfter(gate, lead.id, { kind: 'retry', scope: 'courier', reason: 'offline' }, Math.random()))
      return { kind: 'held' }
    }
    const attempted = connection
    const details = vault.openLead(lead)
    let outcome: Outcome = { kind: 'unreadable' }
    if (details) {
      try {
        // A lead whose capture the journal missed gets into it now, or the result would have nothing to belong to.
        await journal.append(
          known ? { type: 'delivery', id: lead.id, delivery: posting } : { type: 'lead', lead },
        )
      } catch {
        enter(pauseGate(gate, 'journal'))
        return { kind: 'held' }
      }
      const answer: Answer = await transport.post({ ...target, leadId: lead.id, body: requestBody(details) })
      outcome = outcomeOf(answer, Date.now())
    }
    const delivery = settle(posting, outcome, context(lead, outcome, target.practice))
    try {
      await journal.append({ type: 'delivery', id: lead.id, delivery })
    } catch (error) {
      // The row still gets the result; if that fails too, the next start finds an attempt without one.
      log.error('courier: a result is not in the journal', { id: lead.id, code: codeOf(error) })
    }
    log.info('attempt', {
      id: lead.id,
      state: delivery.state,
      code: delivery.last?.code,
      status: delivery.last?.status,
    })
    if (attempted === connection) enter(gateAfter(gate, lead.id, outcome, Math.random()))
    return { kind: 'settled', delivery }
  }

  function context(lead: Lead, outcome: Outcome, practice: boolean): SettleContext {
    if (outcome.kind === 'delivered') accepted++
    const first = acceptedAtFirstError.get(lead.id) ?? accepted
    if (outcome.kind === 'server-error') acceptedAtFirstError.set(lead.id, first)
    else acceptedAtFirstError.delete(lead.id)
    const words = 'words' in outcome && outcome.words
    return {
      now: Date.now(),
      random: Math.random(),
      policy: policy(),
      othersPass: accepted > first,
      practice,
      ...(words ? { words: vault.sealWords(lead.id, lead.eventId, words) } : {}),
    }
  }

  return {
    async deliver(lead) {
      if (!open || underWay) return { kind: 'held' }
      const running = attempt(lead)
      underWay = running.catch(() => undefined)
      try {
        return await running
      } finally {
        underWay = null
      }
    },
    status,
    tryNow() {
      if (gate.trouble && !open) look()
    },
    restart() {
      // The answer of a probe at the old address no longer matters, and nothing waits for it.
      probing = null
      connection++
      enter(openGate)
    },
    async idle() {
      while (underWay) await underWay
    },
  }
}

import { performance } from 'node:perf_hooks'
import { isLoopback } from '../../shared/base-url'
import type { Trouble } from '../../shared/courier'
import { type Answer, type Outcome, outcomeOf } from '../../shared/outcome'
import { log } from '../log'
import type { Destination, ReadyDestination } from './destination'
import {
  type Gate,
  gateAfter,
  gateAfterLate,
  gateAfterProbe,
  isOfNetwork,
  isOutage,
  isTransport,
  needsProbe,
  openGate,
} from './gate'
import { openLooks } from './looks'
import type { Transport } from './transport'

/** When an attempt began: what it comes to says nothing of a newer connection, and little of a newer trouble. */
export interface Ticket {
  connection: number
  troubles: number
}

export interface GatekeeperParts {
  transport: Pick<Transport, 'probe' | 'isOnline'>
  destination: () => Destination
  onChange: () => void
  /** Every answer to a probe. */
  onAnswer: (answer: Answer) => void
}

/** Keeps the gate in time: when it opens again, and what is asked before it does. */
export interface Gatekeeper {
  /** Whether leads go out; with a trouble, whether one is let through to see if it is over. */
  open(): boolean
  trouble(): Trouble | null
  ticket(): Ticket
  /** `late`: a trouble began since; `old`: the connection was changed since. */
  age(ticket: Ticket): 'current' | 'late' | 'old'
  isOnline(target: ReadyDestination): boolean
  /** The outcome of the attempt with this ticket. */
  conclude(ticket: Ticket, leadId: string, outcome: Outcome): void
  /** A look within 2 s, at most one a second, if there is a trouble. */
  wish(): void
  /** The same, if the trouble lies between here and the server. */
  wishOfNetwork(): void
  /** The connection was changed: whatever was wrong may be right now. */
  restart(): void
}

/** ms between two looks at `isOnline` while the system says that there is no network. */
const ONLINE_POLL = 2_000
/** Of two probes the older may hang in a network that is gone while the newer is answered. */
const MAX_PROBES = 2
/** ms: an address may answer every probe with a page and still take leads, so that one lead in the hour finds out. */
const LONGEST_WITHOUT_LEAD = 3_600_000

export function openGatekeeper({ transport, destination, onChange, onAnswer }: GatekeeperParts): Gatekeeper {
  let gate: Gate = openGate
  let open = true
  /** Epoch ms, for the screen. */
  let since = Date.now()
  /** Monotonic ms. */
  let opensAt = 0
  let leadTriedAt = 0
  let connection = 0
  /** Troubles that began. */
  let troubles = 0
  /** Numbers of the probes that are not answered yet. */
  let probes = new Set<number>()
  let lastProbe = 0
  /** Somebody wanted a look while one lead was being tried. */
  let wishedMeanwhile = false
  const looks = openLooks(look)

  function enter(next: Gate) {
    if (next === gate) return
    const { trouble } = next
    if (trouble?.reason !== gate.trouble?.reason) {
      log.info('courier', { trouble: trouble?.reason ?? 'none', status: next.status })
      // An outage that is named otherwise by each look is one outage.
      const goesOn =
        trouble && gate.trouble && isTransport(trouble.reason) && isTransport(gate.trouble.reason)
      if (!goesOn) {
        since = Date.now()
        leadTriedAt = performance.now()
      }
    }
    if (trouble && !gate.trouble) troubles++
    gate = next
    open = trouble === null
    // A wish is not for a lead to be tried again at once: what the server told one since is the newest there is.
    if (!needsProbe(trouble)) looks.cancel()
    if (trouble) {
      const waitMs = looks.plan(
        trouble.reason === 'offline' ? Math.min(ONLINE_POLL, next.waitMs) : next.waitMs,
      )
      opensAt = performance.now() + Math.max(waitMs, next.waitMs)
      if (wishedMeanwhile && needsProbe(trouble)) looks.wish()
    }
    wishedMeanwhile = false
    onChange()
  }

  /** The wait is over, or somebody asked. */
  function look() {
    const { trouble } = gate
    if (!trouble || open) return
    const target = destination()
    if (target.kind !== 'ready' || !needsProbe(trouble)) return tryOne()
    if (trouble.reason === 'offline' && !isOnline(target)) {
      if (performance.now() < opensAt) looks.plan(ONLINE_POLL)
      else enter(gateAfter(gate, '', offline, Math.random()))
      return
    }
    if (probes.size < MAX_PROBES) void probe(target)
    else looks.wish()
  }

  function tryOne() {
    open = true
    leadTriedAt = performance.now()
    onChange()
  }

  async function probe(target: ReadyDestination) {
    const asked = { connection, troubles, probes }
    const number = ++lastProbe
    probes.add(number)
    const answer = await transport.probe(target)
    asked.probes.delete(number)
    onAnswer(answer)
    if (asked.connection !== connection || asked.troubles !== troubles) return
    if (open || !needsProbe(gate.trouble)) return
    const outcome = outcomeOf(answer, Date.now())
    // The newer probe knows more than one that got lost.
    if (isOutage(outcome) && number !== lastProbe) return
    const next = gateAfterProbe(gate, outcome, Math.random())
    const waitedLong = performance.now() - leadTriedAt >= LONGEST_WITHOUT_LEAD
    if (next === 'try-one' || (next.trouble?.kind === 'paused' && needsProbe(next.trouble) && waitedLong))
      tryOne()
    else enter(next)
  }

  function isOnline({ baseUrl }: ReadyDestination): boolean {
    return isLoopback(new URL(baseUrl)) || transport.isOnline()
  }

  function age(ticket: Ticket) {
    if (ticket.connection !== connection) return 'old'
    return ticket.troubles === troubles ? 'current' : 'late'
  }

  function wish() {
    if (!gate.trouble) return
    // Something has changed: an outage is looked into as if it had just begun, should this look be a little early.
    if (isTransport(gate.trouble.reason)) gate = { ...gate, failures: 0 }
    if (open) wishedMeanwhile = true
    else looks.wish()
  }

  return {
    open: () => open,
    trouble() {
      const { trouble, status, certificateDates } = gate
      if (!trouble) return null
      return {
        ...trouble,
        ...(status ? { status } : {}),
        ...(certificateDates ? { certificateDates } : {}),
        since,
        retryAt: Math.round(Date.now() + Math.max(0, opensAt - performance.now())),
      }
    },
    ticket: () => ({ connection, troubles }),
    age,
    isOnline,
    conclude(ticket, leadId, outcome) {
      const random = Math.random()
      const leftMs = open ? 0 : Math.max(0, opensAt - performance.now())
      const when = age(ticket)
      if (when === 'current') enter(gateAfter(gate, leadId, outcome, random))
      if (when === 'late') enter(gateAfterLate(gate, leadId, outcome, { leftMs, random }))
    },
    wish,
    wishOfNetwork() {
      if (isOfNetwork(gate.trouble)) wish()
    },
    restart() {
      connection++
      probes = new Set()
      enter(openGate)
    },
  }
}

export const offline = { kind: 'retry', scope: 'courier', reason: 'offline' } satisfies Outcome

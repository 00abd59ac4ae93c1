import type { CourierStatus, Trouble } from '../../../shared/courier'
import { pauseReasons, waitReasons } from '../../../shared/outcome'
import { attemptsOf } from '../attempts'
import { day, delivered, elsewhere, held, idsOf, leadsOf, practised, queued, refused, times } from '../leads'
import { person } from '../people'
import { type GalleryState, HOUR, MINUTE, now } from '../state'
import { staff } from './staff'

const at = { since: now - 4 * MINUTE, retryAt: now + 42_000 }
const stopped = (trouble: Trouble, more: Partial<CourierStatus> = {}): Partial<GalleryState> => ({
  courier: { open: false, trouble, ...more },
})

/** There is no network. */
export const offline = stopped({ kind: 'waiting', reason: 'offline', ...at })

const statuses: Partial<Record<Trouble['reason'], number>> = {
  'sign-in-page': 511,
  redirect: 302,
  'unexpected-answer': 200,
  key: 401,
  proxy: 407,
  endpoint: 404,
  refusals: 422,
  'server-trouble': 503,
  'rate-limit': 429,
}
const withStatus = (reason: Trouble['reason']) => {
  const status = statuses[reason]
  return status ? { status } : {}
}
const troubles: Trouble[] = [
  ...waitReasons.map((reason) => ({ kind: 'waiting' as const, reason, ...withStatus(reason), ...at })),
  ...pauseReasons.map((reason) => ({ kind: 'paused' as const, reason, ...withStatus(reason), ...at })),
]

const all = leadsOf(times(30, delivered))
const waiting = leadsOf([...times(6, delivered), ...times(6, queued)])
const tls = { kind: 'paused', reason: 'tls', ...at } as const

const request = (nth: number) => {
  const { email, firstName, lastName, interest } = person(nth)
  const body = {
    Email: email,
    Firstname: firstName,
    Lastname: lastName,
    JourneyData: [{ Name: 'Interest', Value: interest }],
  }
  return { at: now - nth * MINUTE, status: 200, email, body: JSON.stringify(body) }
}

/** The sum, the verdict, why it waits, and what came back. */
export const delivery: GalleryState[] = (
  [
    { name: 'delivery-none', leads: [] },
    { name: 'delivery-safe', leads: all, attempts: attemptsOf(idsOf(all), 3, now) },
    { name: 'delivery-attempts', leads: all, attempts: attemptsOf(idsOf(all), 50, now) },
    {
      name: 'delivery-attention',
      leads: leadsOf([...times(5, delivered), refused('This domain is not accepted.')]),
    },
    {
      name: 'delivery-held',
      leads: leadsOf([...times(5, delivered), held]),
      app: { resendPolicy: 'hold' },
    },
    { name: 'delivery-offline', leads: day, ...offline, attempts: attemptsOf(idsOf(day), 12, now) },
    {
      name: 'delivery-drain',
      leads: leadsOf([...times(6, delivered), ...times(24, queued)]),
      answers: {
        // As fast as a line at a booth.
        deliverLead: async ({ capturedAt, delivery: { rev } }) => {
          await new Promise((over) => setTimeout(over, 300))
          return {
            ok: true,
            value: { kind: 'settled', delivery: { ...delivered(capturedAt).delivery, rev: rev + 1 } },
          }
        },
      },
      steps: (hand) => hand.see('Sending what has waited'),
    },
    {
      name: 'delivery-elsewhere',
      leads: leadsOf([...times(6, delivered), ...times(3, elsewhere)]),
    },
    {
      name: 'delivery-practice',
      leads: leadsOf(times(6, practised)),
      app: { practice: true },
      answers: {
        practiceReceived: async () => ({
          ok: true,
          value: { total: 6, latest: [0, 1, 2, 3, 4, 5].map(request) },
        }),
      },
      async steps(hand) {
        await hand.see(/6 requests since the app started/)
        await hand.tap(new RegExp(person(5).email))
      },
    },
    ...troubles.map((trouble) => ({
      name: `trouble-${trouble.reason}`,
      leads: waiting,
      ...stopped(trouble),
    })),
    // Without a status it was not the server that did not take it: the key can't be read here.
    { name: 'trouble-key-lost', leads: waiting, ...stopped({ kind: 'paused', reason: 'key', ...at }) },
    {
      name: 'trouble-rate-limit-long',
      leads: waiting,
      ...stopped({
        kind: 'waiting',
        reason: 'rate-limit',
        status: 429,
        since: now - 72 * MINUTE,
        retryAt: now + 9 * MINUTE,
      }),
    },
    { name: 'trouble-tls-dates', leads: waiting, ...stopped({ ...tls, certificateDates: true }) },
    { name: 'trouble-tls-clock', leads: waiting, ...stopped(tls, { clockAheadMs: -26 * HOUR }) },
    {
      name: 'trouble-asking',
      leads: waiting,
      ...stopped({ kind: 'waiting', reason: 'no-answer', since: at.since, retryAt: now - 1_000 }),
    },
    { name: 'clock', leads: all, courier: { clockAheadMs: 7 * MINUTE } },
  ] satisfies GalleryState[]
).map((state: GalleryState) => staff(state, 'Delivery'))

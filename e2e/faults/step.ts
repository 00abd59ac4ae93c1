import fc from 'fast-check'
import type { Action } from './reply'
import type { Toxic } from './toxic'

/** What a server in trouble does with a lead. A lead whose address begins with "bad" is refused even in good times. */
export const serverFaults = {
  'an error inside': { status: 500, json: {} },
  'out of service': { status: 503, json: {}, headers: { 'Retry-After': '1' } },
  'a gateway in between fails': { status: 502, html: '<html>Bad gateway</html>' },
  'slow down': { status: 429, json: {}, headers: { 'Retry-After': '1' } },
  'try again': { status: 408, json: {} },
  'a sign-in page': { status: 200, html: '<!doctype html><html><body>Accept the terms</body></html>' },
  'a redirect': { status: 302, json: {}, headers: { Location: 'http://127.0.0.1:9/' } },
  'the key is wrong': { status: 401, json: {} },
  'not the endpoint': { status: 404, json: {} },
  'accepted, and broken behind the headers': { status: 200, broken: true },
  'accepted after a while': { status: 200, json: { success: true }, delayMs: 700 },
  'no answer, and the connection dies': 'drop',
} satisfies Record<string, Action>

const toxics: Toxic[] = [
  { type: 'latency', stream: 'downstream', ms: 80, jitterMs: 60 },
  { type: 'slicer', stream: 'downstream', bytes: 20, delayMs: 5 },
  { type: 'slicer', stream: 'upstream', bytes: 60, delayMs: 5 },
  { type: 'reset', stream: 'upstream', afterBytes: 0, toxicity: 0.4 },
  { type: 'reset', stream: 'downstream', afterBytes: 0, toxicity: 0.4 },
  { type: 'limit', stream: 'downstream', bytes: 30, toxicity: 0.4 },
  { type: 'timeout', stream: 'downstream', ms: 1_200, toxicity: 0.4 },
  { type: 'timeout', stream: 'upstream', ms: 1_200, toxicity: 0.4 },
  { type: 'down' },
]

/** One thing that happens: to visitors, to the server, on the line, to the app, or by staff. Times in ms. */
export type Step =
  | { kind: 'visitors'; count: number; bad: boolean }
  | { kind: 'wait'; ms: number }
  | { kind: 'server'; fault: keyof typeof serverFaults; share: number }
  | { kind: 'line'; toxics: Toxic[] }
  | { kind: 'calm' | 'stop' | 'resume' | 'kill' | 'crash-page' | 'reload' | 'sleep' | 'correct' | 'delete' }

const named = Object.keys(serverFaults) as (keyof typeof serverFaults)[]
const always = <K extends Step['kind']>(kind: K) => fc.constant({ kind } as Extract<Step, { kind: K }>)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('visitors' as const),
      count: fc.integer({ min: 1, max: 12 }),
      bad: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 50, max: 1_500 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('server' as const),
      fault: fc.constantFrom(...named),
      share: fc.constantFrom(0.3, 1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      toxics: fc.uniqueArray(fc.constantFrom(...toxics), { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 2, arbitrary: always('calm') },
  { weight: 1, arbitrary: always('stop') },
  { weight: 1, arbitrary: always('resume') },
  { weight: 4, arbitrary: always('kill') },
  { weight: 1, arbitrary: always('crash-page') },
  { weight: 1, arbitrary: always('reload') },
  { weight: 1, arbitrary: always('sleep') },
  { weight: 2, arbitrary: always('correct') },
  { weight: 2, arbitrary: always('delete') },
)

/** A stretch of an event's day. */
export const stretch = fc.array(step, { minLength: 8, maxLength: 20, size: 'max' })

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, outcomeOf, retryAfterMs, serverTime } from './outcome'

const now = Date.parse('2026-11-24T10:00:00Z')

function response(
  status: number,
  body: string | null = '{}',
  more: { html?: true; retryAfter?: string; date?: string } = {},
): Answer {
  const contentType = more.html ? 'text/html' : 'application/json'
  const date = more.date === undefined ? {} : { date: more.date }
  return { kind: 'response', status, contentType, retryAfter: more.retryAfter ?? null, ...date, body }
}
const outcome = (...args: Parameters<typeof response>) => outcomeOf(response(...args), now)

describe('accepted', () => {
  test.each([200, 201])('%i with a JSON object is delivered', (status) => {
    expect(outcome(status, '{"success":true}')).toEqual({ kind: 'delivered', status })
  })
  test('202 is delivered, and noted', () => {
    expect(outcome(202)).toMatchObject({ kind: 'delivered', note: 'accepted-202' })
  })
  test.each([200, 201, 204])('%i without a body is delivered, and noted', (status) => {
    expect(outcome(status, '')).toEqual({ kind: 'delivered', status, note: 'no-body' })
  })
  test('an accepted answer whose body broke on its way is delivered', () => {
    expect(outcome(200, null)).toMatchObject({ kind: 'delivered' })
  })
  test('a server id is kept as text, also above 2^53', () => {
    expect(outcome(200, '{"id":90071992547409931234}')).toMatchObject({ serverId: '90071992547409931234' })
    const id = '76540377-b2bd-4eee-874f-5fa2968c8a58'
    expect(outcome(200, `{"id":"${id}"}`)).toMatchObject({ serverId: id })
  })
  test('an id that could be a name is not kept', () => {
    expect(outcome(200, '{"id":"anna-smith"}')).not.toHaveProperty('serverId')
  })
  test('an id that is an address or a link is not kept', () => {
    expect(outcome(200, '{"id":"https://x.example/?token=1"}')).not.toHaveProperty('serverId')
    expect(outcome(200, '{"id":"a@b.example"}')).not.toHaveProperty('serverId')
  })
})

describe('2xx that is no acceptance', () => {
  test.each([
    '{"success":false,"message":"no"}',
    '{"outcome":"failure"}',
    '{"status":"error"}',
    '{"error":"bad"}',
    '{"errors":{"Email":["bad"]}}',
  ])('%s is a refusal', (body) => {
    expect(outcome(200, body)).toMatchObject({ kind: 'refused' })
  })
  test('empty error fields are no failure', () => {
    expect(outcome(200, '{"error":null,"errors":[]}')).toMatchObject({ kind: 'delivered' })
  })
  test('a failure that says the lead exists is delivered, and noted', () => {
    expect(outcome(200, '{"success":false,"message":"Lead already exists"}')).toMatchObject({
      kind: 'delivered',
      note: 'duplicate',
    })
  })
  test.each([
    'No origin exists with this reference.',
    'A data point that does not exist was sent.',
    'Not valid: duplicate@example.com',
  ])('a failure that says "%s" is a refusal', (message) => {
    expect(outcome(200, JSON.stringify({ success: false, message }))).toMatchObject({ kind: 'refused' })
  })
  test.each(['A contact with this email exists', 'Not created: the lead already exists', 'DUPLICATE_LEAD'])(
    'a failure that says "%s" is delivered',
    (error) => {
      expect(outcome(200, JSON.stringify({ error }))).toMatchObject({ kind: 'delivered', note: 'duplicate' })
    },
  )
  test('a text that broke on its way is no acceptance', () => {
    const answer = {
      kind: 'response',
      status: 200,
      contentType: 'text/plain',
      retryAfter: null,
      body: null,
    } as const
    expect(outcomeOf(answer, now)).toMatchObject({ kind: 'pause', reason: 'unexpected-answer' })
  })
  test('an HTML page is a sign-in page, and the lead may be anywhere', () => {
    const expected = { kind: 'pause', reason: 'sign-in-page', lead: 'unconfirmed' }
    expect(outcome(200, '<!DOCTYPE html><html></html>', { html: true })).toMatchObject(expected)
    expect(outcome(200, '<html>sent as JSON</html>')).toMatchObject(expected)
    expect(outcome(200, null, { html: true })).toMatchObject(expected)
  })
  test.each(['OK', '"text"', '[1]', '12'])('other text (%s) pauses', (body) => {
    expect(outcome(200, body)).toMatchObject({
      kind: 'pause',
      reason: 'unexpected-answer',
      lead: 'unconfirmed',
    })
  })
})

describe('the courier pauses and the lead stays queued', () => {
  test.each([
    [301, 'redirect'],
    [302, 'redirect'],
    [307, 'redirect'],
    [401, 'key'],
    [403, 'key'],
    [407, 'proxy'],
    [404, 'endpoint'],
    [405, 'endpoint'],
    [410, 'endpoint'],
    [415, 'endpoint'],
    [511, 'sign-in-page'],
    [525, 'tls'],
    [526, 'tls'],
  ])('%i: %s', (status, reason) => {
    expect(outcome(status)).toEqual({ kind: 'pause', reason, lead: 'queued', status })
  })
})

describe('the lead', () => {
  test.each([400, 422, 402, 406, 451])('%i is refused with the words of the server', (status) => {
    const body = '{"message":"The email is invalid.","errors":{"Email":["The email is invalid."]}}'
    expect(outcome(status, body)).toEqual({ kind: 'refused', status, words: 'The email is invalid.' })
  })
  test('the words of the server are cut at 300 characters', () => {
    const refused = outcome(422, JSON.stringify({ message: 'x'.repeat(5000) }))
    expect('words' in refused && refused.words?.length).toBe(300)
  })
  test.each([408, 421, 425])('%i is tried again', (status) => {
    expect(outcome(status)).toMatchObject({ kind: 'retry', scope: 'lead' })
  })
  test('409 is delivered if it says duplicate, else a conflict', () => {
    expect(outcome(409, '{"message":"duplicate"}')).toMatchObject({ kind: 'delivered', note: 'duplicate' })
    expect(outcome(409, '{"message":"locked"}')).toMatchObject({ kind: 'conflict', words: 'locked' })
  })
  test('413 is refused, unless the server says when to come again', () => {
    expect(outcome(413)).toMatchObject({ kind: 'refused' })
    expect(outcome(413, '{}', { retryAfter: '7' })).toMatchObject({ kind: 'throttled', waitMs: 7000 })
  })
  test('429 throttles, and burns nothing', () => {
    expect(outcome(429)).toMatchObject({ kind: 'throttled', waitMs: null })
    expect(outcome(429, '{}', { retryAfter: '20' })).toMatchObject({ kind: 'throttled', waitMs: 20_000 })
  })
  test('500 is a server error', () => {
    expect(outcome(500)).toMatchObject({ kind: 'server-error' })
  })
  test.each([502, 503, 504, 520, 521, 522, 523, 524, 501, 599])('%i is unconfirmed', (status) => {
    expect(outcome(status)).toMatchObject({ kind: 'unconfirmed', reason: 'server-trouble', waitMs: null })
  })
  test('503 honours Retry-After', () => {
    expect(outcome(503, '', { retryAfter: '12' })).toMatchObject({ waitMs: 12_000 })
  })
})

describe('no answer', () => {
  test('what was not sent is tried again when the network is back', () => {
    expect(outcomeOf({ kind: 'failure', phase: 'unsent', reason: 'unreachable' }, now)).toEqual({
      kind: 'retry',
      scope: 'courier',
      reason: 'unreachable',
    })
  })
  test('what was sent and not answered is unconfirmed', () => {
    expect(outcomeOf({ kind: 'failure', phase: 'sent', reason: 'no-answer' }, now)).toMatchObject({
      kind: 'unconfirmed',
    })
  })
  test('a certificate that does not verify pauses, and its dates are named', () => {
    const failure = { kind: 'failure', phase: 'tls', reason: 'no-answer' } as const
    const pause = { kind: 'pause', reason: 'tls', lead: 'queued' }
    expect(outcomeOf(failure, now)).toEqual(pause)
    expect(outcomeOf({ ...failure, certificateDates: true }, now)).toEqual({
      ...pause,
      certificateDates: true,
    })
  })
})

describe('Retry-After', () => {
  test('is seconds or a date, between 1 s and 15 min', () => {
    expect(retryAfterMs('5', now)).toBe(5_000)
    expect(retryAfterMs(' 7.5 ', now)).toBe(7_500)
    expect(retryAfterMs('Tue, 24 Nov 2026 10:01:00 GMT', now)).toBe(60_000)
    expect(retryAfterMs('Tuesday, 24-Nov-26 10:01:00 GMT', now)).toBe(60_000)
    expect(retryAfterMs('2026-11-24T10:01:00Z', now)).toBe(60_000)
    expect(retryAfterMs('0', now)).toBe(1_000)
    expect(retryAfterMs('86400', now)).toBe(900_000)
    expect(retryAfterMs('9'.repeat(400), now)).toBe(900_000)
    expect(retryAfterMs('Tue, 24 Nov 2020 10:01:00 GMT', now)).toBe(1_000)
  })
  test.each(['soon', '-5', '−5', 'in 5 minutes', '5 s', '', 'Tue, 99 Nov 2026 10:01:00 GMT', '1e3'])(
    'of "%s" makes no sense and is ignored',
    (header) => {
      expect(retryAfterMs(header, now)).toBeNull()
    },
  )
  test('is ignored where there is none', () => {
    expect(retryAfterMs(null, now)).toBeNull()
  })
  test('as a date is measured by the server’s own clock, whatever this device’s says', () => {
    const retryAfter = 'Tue, 24 Nov 2026 10:01:00 GMT'
    const answer = response(429, '{}', { retryAfter, date: 'Tue, 24 Nov 2026 10:00:40 GMT' })
    for (const clock of [now, now - 86_400_000, now + 315_360_000_000])
      expect(outcomeOf(answer, clock)).toMatchObject({ waitMs: 20_000 })
    expect(outcome(429, '{}', { retryAfter, date: 'garbage' })).toMatchObject({ waitMs: 60_000 })
  })
})

test('the server’s time is its Date header, if that is a date', () => {
  expect(serverTime(response(200, '{}', { date: 'Tue, 24 Nov 2026 10:00:00 GMT' }))).toBe(now)
  expect(serverTime(response(200, '{}', { date: '-5' }))).toBeNull()
  expect(serverTime(response(200))).toBeNull()
  expect(serverTime({ kind: 'failure', phase: 'sent', reason: 'no-answer' })).toBeNull()
})

describe('a bad answer', () => {
  const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
  const SIZE = 65_536

  test('nested 10,000 deep is read as any other', () => {
    for (const inner of [deep('[', ']', 10_000), deep('{"error":', '}', 10_000).replace(':}', ':{}}')]) {
      expect(outcome(422, `{"message":"Not this.","errors":${inner}}`)).toEqual({
        kind: 'refused',
        status: 422,
        words: 'Not this.',
      })
      expect(outcome(200, `{"id":7,"data":${inner}}`)).toMatchObject({ kind: 'delivered', serverId: '7' })
    }
  })
  test('of words by the thousand gives the first of them', () => {
    const errors = Array.from({ length: 5_000 }, (_, i) => `word ${i}`)
    const refused = outcome(422, JSON.stringify({ errors }))
    expect('words' in refused && refused.words?.startsWith('word 0 word 1 ')).toBe(true)
  })
  test('in broken UTF-8 is what is left of it', () => {
    const decode = (...bytes: number[]) => new TextDecoder().decode(Uint8Array.from(bytes))
    const broken = decode(0xff, 0xc3)
    expect(outcome(200, `{"id":7,"name":"${broken}"}`)).toMatchObject({ kind: 'delivered', serverId: '7' })
    expect(outcome(200, decode(0xff, 0xfe, 0x80))).toMatchObject({ kind: 'pause', lead: 'unconfirmed' })
  })
  test('with a byte order mark in front is JSON all the same', () => {
    expect(outcome(201, '\ufeff{"success":true}')).toEqual({ kind: 'delivered', status: 201 })
    expect(outcome(200, '\ufeff{"success":false}')).toMatchObject({ kind: 'refused' })
  })
  test.each([0, 100, 199])('with the status %i comes from no server, and refuses nothing', (status) => {
    expect(outcome(status)).toMatchObject({ kind: 'pause', reason: 'unexpected-answer', lead: 'unconfirmed' })
  })
  test('of an accepted lead that was too long for what is kept of it is delivered', () => {
    expect(outcome(200, null)).toMatchObject({ kind: 'delivered' })
    expect(outcome(422, null)).toEqual({ kind: 'refused', status: 422 })
  })
  // A pattern that starts over at every letter takes longer for these than a test may.
  test.each([
    ['one endless word', 'a'.repeat(SIZE)],
    ['many words', 'no '.repeat(SIZE / 3)],
    ['many that exist', 'exists '.repeat(SIZE / 7)],
    ['many that do not', 'not exists, '.repeat(SIZE / 12)],
    ['many addresses', '@a'.repeat(SIZE / 2)],
    ['blank lines', `"id"${' '.repeat(SIZE)}`],
  ])('of 64 KiB is read at once: %s', (_, text) => {
    for (const status of [200, 409, 422])
      expect(outcome(status, JSON.stringify({ error: text }))).toBeDefined()
  })
})

test('every answer has an outcome, and only 2xx and 409 can deliver', () => {
  const body = fc.oneof(fc.string(), fc.json({ maxDepth: 2 }), fc.constant(null))
  fc.assert(
    fc.property(fc.nat({ max: 999 }), body, fc.string(), fc.string(), (status, text, type, retry) => {
      const answer: Answer = { kind: 'response', status, contentType: type, retryAfter: retry, body: text }
      const { kind } = outcomeOf(answer, now)
      expect(kind !== 'delivered' || (status >= 200 && status < 300) || status === 409).toBe(true)
    }),
  )
})

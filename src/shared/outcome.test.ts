import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, outcomeOf, retryAfterMs } from './outcome'

const now = Date.parse('2026-11-24T10:00:00Z')

function response(
  status: number,
  body: string | null = '{}',
  more: { html?: true; retryAfter?: string } = {},
): Answer {
  const contentType = more.html ? 'text/html' : 'application/json'
  return { kind: 'response', status, contentType, retryAfter: more.retryAfter ?? null, body }
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
  test('a certificate that does not verify pauses', () => {
    expect(outcomeOf({ kind: 'failure', phase: 'tls', reason: 'no-answer' }, now)).toMatchObject({
      kind: 'pause',
      reason: 'tls',
    })
  })
})

describe('Retry-After', () => {
  test('is seconds or a date, between 1 s and 15 min', () => {
    expect(retryAfterMs('5', now)).toBe(5_000)
    expect(retryAfterMs('Tue, 24 Nov 2026 10:01:00 GMT', now)).toBe(60_000)
    expect(retryAfterMs('0', now)).toBe(1_000)
    expect(retryAfterMs('86400', now)).toBe(900_000)
    expect(retryAfterMs('Tue, 24 Nov 2020 10:01:00 GMT', now)).toBe(1_000)
  })
  test('is ignored where it makes no sense', () => {
    expect(retryAfterMs('soon', now)).toBeNull()
    expect(retryAfterMs(null, now)).toBeNull()
  })
})

test('every answer has an outcome, and only 2xx and 409 can deliver', () => {
  const body = fc.oneof(fc.string(), fc.json(), fc.constant(null))
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 599 }),
      body,
      fc.string(),
      fc.string(),
      (status, text, type, retry) => {
        const answer: Answer = { kind: 'response', status, contentType: type, retryAfter: retry, body: text }
        const { kind } = outcomeOf(answer, now)
        expect(kind !== 'delivered' || status < 300 || status === 409).toBe(true)
      },
    ),
  )
})

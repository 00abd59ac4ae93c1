import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../shared/text.fixture'
import { canaries, canaryFacts } from './facts.fixture'
import { shortHash } from './redact'
import { buildReport, originOf } from './report'
import { LOG_ENTRIES, reportSchema } from './report-schema'

describe('a report', () => {
  const report = buildReport(canaryFacts())

  test('holds no name, e-mail, key, reference, path or query, however they got near it', () => {
    const text = JSON.stringify(report).toLowerCase()
    for (const [what, canary] of Object.entries(canaries))
      expect(text.includes(canary.toLowerCase()), what).toBe(false)
    expect(text).not.toContain('canary')
  })

  test('holds no id of a lead, but the same short hash in attempts and log', () => {
    const id = canaryFacts().attempts[0]?.id ?? ''
    expect(JSON.stringify(report)).not.toContain(id)
    expect(report.attempts[0]?.lead).toBe(shortHash(id))
    expect(report.log[0]?.facts.id).toBe(shortHash(id))
  })

  test('says where leads go, and that key and reference are set', () => {
    expect(report.connection).toEqual({
      kind: 'hyperaktiv',
      origin: 'https://api.example:8443',
      keySet: true,
      refSet: true,
    })
  })

  test('says what the journal, the courier, the key store and the disk are like', () => {
    expect(report).toMatchObject({
      journal: {
        segments: 2,
        bytes: 17_000_000,
        leads: { queued: 1, practised: 7 },
        deleted: 8,
        damagedRecords: 9,
        failure: 'ENOSPC',
        damage: { records: 2 },
        copy: { state: 'failing', failure: 'ENOENT', since: '1970-01-01T00:00:00.005Z' },
      },
      courier: { trouble: { reason: 'key', status: 401 }, clockAheadMs: -3_600_000 },
      attempts: [{ ms: 250, code: 'refused', status: 422, state: 'refused' }],
      secretStore: { backend: 'basic_text', protected: false },
      disk: { freeBytes: 1e9 },
    })
  })

  test('keeps of a log entry its text and the facts that are known, each only as far as it is harmless', () => {
    expect(report.log[1]).toEqual({
      at: '1970-01-01T00:00:00.002Z',
      level: 'error',
      text: 'no answer for [e-mail] with [secret] at [place]',
      facts: { code: '[text]', reason: '[text]', trouble: null, stack: 'at send index.js:12:3 at [e-mail]' },
    })
  })

  test('has the newest entries of a long log', () => {
    const log = Array.from({ length: 250 }, (_, at) => ({ at, level: 'info', text: 'attempt', facts: {} }))
    const kept = buildReport(canaryFacts({ log })).log
    expect(kept).toHaveLength(LOG_ENTRIES)
    expect(kept.at(-1)?.at).toBe('1970-01-01T00:00:00.249Z')
  })

  test.each([
    ['/home/a/.config/Leadstand', 'default'],
    ['/home/a/booth', 'below-home'],
    ['/home/ab/booth', 'elsewhere'],
    ['/data/tablet2', 'elsewhere'],
  ] as const)('calls the profile %s %s', (profile, place) => {
    const folders = { profile, standard: '/home/a/.config/Leadstand', home: '/home/a' }
    expect(buildReport(canaryFacts({ folders })).device.profile).toBe(place)
  })

  test('is made whatever the log and the system say, and passes its own schema', () => {
    const entry = fc.record({
      at: fc.oneof(fc.double(), fc.maxSafeInteger()),
      level: anyText,
      text: anyText,
      facts: fc.dictionary(
        fc.constantFrom('code', 'id', 'stack', 'status', 'canary', '__proto__', 'toString'),
        fc.oneof(anyText, fc.integer(), fc.constant(null), fc.constant({})),
      ),
    })
    fc.assert(
      fc.property(fc.array(entry), anyText, (log, odd) => {
        const facts = canaryFacts({ log, versions: { electron: odd, chromium: odd, node: odd } })
        facts.system.release = odd
        facts.state.secretStore.backend = odd
        facts.state.journal.failure = odd
        expect(reportSchema.safeParse(buildReport(facts)).success).toBe(true)
      }),
    )
  })

  test('with a field that nobody agreed on is refused', () => {
    expect(reportSchema.safeParse({ ...report, note: 'x' }).success).toBe(false)
    const device = { ...report.device, name: 'Tablet 2' }
    expect(reportSchema.safeParse({ ...report, device }).success).toBe(false)
    const log = [{ ...report.log[0], text: 'anna@example.com' }]
    expect(reportSchema.safeParse({ ...report, log }).success).toBe(false)
  })
})

describe('the origin of an address', () => {
  test.each([
    ['https://app.hyperaktiv.ai/api/v1', 'https://app.hyperaktiv.ai'],
    ['http://u:p@127.0.0.1:4010/x?y=z#a', 'http://127.0.0.1:4010'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example'],
    ['nonsense', null],
  ])('%s', (address, origin) => {
    expect(originOf(address)).toBe(origin)
  })
})

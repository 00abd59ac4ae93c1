import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventProfile } from '../../shared/event/profile'
import type { SourceLead } from './source'
import { origin, sourceLead, sourceOf } from './source.fixture'
import { writeBackup } from './write'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-table-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const berlin = eventProfile.parse({ id: 'fair', name: 'Hafenmesse', timeZone: 'Europe/Berlin' })

async function written(format: 'csv' | 'xlsx', leads: SourceLead[], events = origin.events): Promise<string> {
  const path = join(folder, `leads.${format}`)
  const signal = new AbortController().signal
  await writeBackup({
    path,
    kind: { format },
    source: sourceOf(leads),
    origin: { ...origin, events },
    signal,
  })
  return path
}
async function csvRows(leads: SourceLead[], events = origin.events): Promise<Record<string, string>[]> {
  const text = await readFile(await written('csv', leads, events), 'utf8')
  return parse(text, { bom: true, record_delimiter: '\r\n', columns: true })
}
const answer = (label: string, dataPoint: string, value: string) => ({ label, dataPoint, value })

describe('a table of leads', () => {
  test('is UTF-8 with a byte order mark, and has CRLF behind each line', async () => {
    const bytes = await readFile(await written('csv', [sourceLead()]))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('has one column per question, named as in its newest writing', async () => {
    const leads = [
      sourceLead({
        lead: { seq: 1, capturedAt: 5 },
        details: { answers: [answer('Interest?', 'Interest', 'A')] },
      }),
      sourceLead({
        lead: { seq: 2, capturedAt: 9 },
        details: { answers: [answer('What for?', 'Interest', 'B')] },
      }),
      sourceLead({
        lead: { seq: 3, capturedAt: 7 },
        details: { answers: [answer('Budget', 'Budget', '5')] },
      }),
    ]
    const rows = await csvRows(leads)
    expect(rows.map((row) => [row['What for?'], row.Budget])).toEqual([
      ['A', ''],
      ['B', ''],
      ['', '5'],
    ])
  })

  test('names a question as its event does today, whatever the leads were asked', async () => {
    const [row] = await csvRows(
      [sourceLead({ details: { answers: [answer('Old', 'Interest', 'A')] } })],
      [berlin],
    )
    expect(row).toMatchObject({ 'What brings you here?': 'A' })
  })

  test('tells questions of the same name apart, and from its own columns', async () => {
    const answers = [answer('State', 'P1', 'a'), answer('Why', 'P2', 'b'), answer('Why', 'P3', 'c')]
    const [row] = await csvRows([sourceLead({ details: { answers } })])
    expect(row).toMatchObject({ State: 'waiting', 'State (P1)': 'a', Why: 'b', 'Why (P3)': 'c' })
  })

  test('shows times as the clocks at the event did, in summer and in winter', async () => {
    const at = (time: string) => sourceLead({ lead: { eventId: 'fair', capturedAt: Date.parse(time) } })
    const rows = await csvRows([at('2026-07-01T10:00:05Z'), at('2026-11-24T10:00:05Z')], [berlin])
    expect(rows.map((row) => [row['Captured at'], row['Time zone'], row.Event])).toEqual([
      ['2026-07-01 12:00:05', 'Europe/Berlin', 'Hafenmesse'],
      ['2026-11-24 11:00:05', 'Europe/Berlin', 'Hafenmesse'],
    ])
  })

  test('has every meeting, with what was told differently', async () => {
    const encounters = [
      { at: 1_000, by: 'MK', source: 'booth', rating: 4, note: 'Wants a demo' },
      {
        at: 90_000,
        by: 'JL',
        given: { contact: { Email: 'b@example.org' }, answers: [answer('Budget', 'B', '9')] },
      },
    ]
    const [row] = await csvRows(
      [sourceLead({ lead: { eventId: 'fair' }, details: { encounters } })],
      [berlin],
    )
    expect(row).toMatchObject({
      Staff: 'MK',
      Source: 'booth',
      Rating: '4',
      Note: 'Wants a demo',
      'Meeting 2 time': '1970-01-01 01:01:30',
      'Meeting 2 staff': 'JL',
      'Meeting 2 rating': '',
      'Meeting 2 told differently': 'Email: b@example.org; Budget: 9',
    })
  })

  test('has every consent with its words, and never says "yes" where nobody was asked or somebody declined', async () => {
    const consent = {
      text: 'You may write.',
      language: 'de',
      version: 'abc',
      given: false,
      at: 0,
      dataPoints: {},
    }
    const [asked, not] = await csvRows([
      sourceLead({ details: { consents: [consent, { ...consent, given: true }] } }),
      sourceLead({ lead: { seq: 2 }, details: { consents: [] } }),
    ])
    expect(asked).toMatchObject({
      Consent: 'no',
      'Consent text': 'You may write.',
      'Consent language': 'de',
      'Consent version': 'abc',
      'Consent time (UTC)': '1970-01-01 00:00:00',
      'Consent 2': 'yes',
    })
    expect(not).toMatchObject({ Consent: '', 'Consent text': '', 'Consent 2': '' })
  })

  test('says in words what became of a lead', async () => {
    const base = { rev: 1, attempts: 2, ambiguous: 1, burnt: 0, strikes: 0 }
    const last = { at: 0, code: 'no-answer', status: 500 }
    const delivery = { state: 'unconfirmed' as const, ...base, last, dueAt: null }
    const [row] = await csvRows([sourceLead({ lead: { delivery }, words: 'Try later' })])
    expect(row).toMatchObject({
      State: 'sent, not confirmed',
      'Held until staff decide': 'yes',
      'May be there twice': 'yes',
      Attempts: '2',
      'Last answer': 'no-answer',
      'HTTP status': '500',
      'Server’s words': 'Try later',
      'Can’t be opened here': '',
    })
  })

  test('has a row for a lead that can’t be opened here, and says so', async () => {
    const [row] = await csvRows([sourceLead({ details: null })])
    expect(row).toMatchObject({ Email: '', State: 'waiting', 'Can’t be opened here': 'yes' })
  })

  test('has an apostrophe before what a spreadsheet would run, and before nothing else', async () => {
    const harmful = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '＝1+1',
      '＋1',
      '－1',
      '＠SUM(A1)',
      '=HYPERLINK("x")',
    ]
    const harmless = ['1+1', 'a=b', "'=1", ' =1', 'Ada', '٣']
    const rows = await csvRows(
      [...harmful, ...harmless].map((Firstname) => sourceLead({ details: { contact: { Firstname } } })),
    )
    expect(rows.map((row) => row.Firstname)).toEqual([...harmful.map((name) => `'${name}`), ...harmless])
  })

  test('without leads is its header', async () => {
    expect(await csvRows([])).toEqual([])
    expect(await readFile(await written('csv', []), 'utf8')).toMatch(/^\ufeffEmail,Firstname,/)
  })
})

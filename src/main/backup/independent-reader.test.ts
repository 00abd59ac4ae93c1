import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventProfile } from '../../shared/event/profile'
import { anyText } from '../../shared/text.fixture'
import { noPython, readCsv, readXlsx } from './python.fixture'
import type { SourceLead } from './source'
import { origin, sourceLead, sourceOf } from './source.fixture'
import { writeBackup } from './write'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-reader-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const berlin = eventProfile.parse({ id: 'fair', name: 'Hafenmesse', timeZone: 'Europe/Berlin' })

async function written(format: 'csv' | 'xlsx', leads: SourceLead[], events = origin.events): Promise<string> {
  const path = join(folder, `leads.${format}`)
  const signal = new AbortController().signal
  const source = sourceOf(leads)
  await writeBackup({ path, kind: { format }, source, origin: { ...origin, events }, signal })
  return path
}

const named = (names: string[]) =>
  names.map((Firstname, i) => sourceLead({ lead: { seq: i + 1 }, details: { contact: { Firstname } } }))
/** UTF-8 has no half signs. */
const inUtf8 = (text: string) => Buffer.from(text).toString()
/** As a spreadsheet must not run it. */
const defused = (text: string) => text.replace(/^[=+\-@\t\r＝＋－＠]/, "'$&")

const QUESTIONS = 60
/** A lead for each list of answers; what is asked has names of any text too. */
function asked(labels: string[], answers: string[][]): SourceLead[] {
  return answers.map((values, i) =>
    sourceLead({
      lead: { seq: i + 1 },
      details: {
        answers: values.map((value, n) => ({ label: labels[n] ?? '', dataPoint: `P${n}`, value })),
      },
    }),
  )
}
const texts = fc.array(fc.oneof(anyText, fc.constant('\ud83d alone')), {
  minLength: QUESTIONS,
  maxLength: QUESTIONS,
})
const someLeads = fc.array(texts, { minLength: 1, maxLength: 4 })
/** Contact fields come first. */
const FIRST_ANSWER = 4
const answersIn = <T>(rows: T[][]) => rows.map((row) => row.slice(FIRST_ANSWER, FIRST_ANSWER + QUESTIONS))

describe.skipIf(noPython)('an independent reader', () => {
  test('of the CSV sees the same cells of sixty questions, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, someLeads, async (labels, answers) => {
        const [header = [], ...rows] = await readCsv(await written('csv', asked(labels, answers)))
        const cells = answers.map((values) => values.map((value) => defused(inUtf8(value))))
        expect(answersIn(rows)).toEqual(cells)
        expect(rows.every((row) => row.length === header.length)).toBe(true)
        const [names = []] = answersIn([header])
        expect(names.every((name, n) => name.startsWith(defused(inUtf8(labels[n] ?? ''))))).toBe(true)
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  test('of the workbook sees the same texts of sixty questions, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, someLeads, async (labels, answers) => {
        const { rows } = await readXlsx(await written('xlsx', asked(labels, answers)))
        expect(answersIn(rows.slice(1))).toEqual(answers)
        const [names = []] = answersIn(rows.slice(0, 1))
        expect(names.every((name, n) => String(name).startsWith(labels[n] ?? ''))).toBe(true)
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  test('of the workbook sees texts as they are that look like formulas, written signs or half ones, and cuts what is too long between two signs', async () => {
    const long = 'x'.repeat(32_765)
    const names = [
      '=1+1',
      '_x0041_',
      '_x0041\u0001',
      '__x0041_',
      '\ud83d',
      '_x0041\ud83d',
      '\r',
      ' a  b ',
      'a\nb',
    ]
    const { rows } = await readXlsx(await written('xlsx', named([...names, `${long}👩👩`])))
    const at = rows[0]?.indexOf('Firstname') ?? -1
    expect(rows.slice(1).map((row) => row[at])).toEqual([...names, `${long}…`])
  }, 60_000)

  test('of the workbook finds times that are times, numbers that are numbers, and a header that stays in view', async () => {
    const details = { encounters: [{ at: 0, rating: 4 }] }
    const lead = { eventId: 'fair', capturedAt: Date.parse('2026-11-24T11:00:00Z') }
    const { rows, frozen } = await readXlsx(await written('xlsx', [sourceLead({ lead, details })], [berlin]))
    const row = Object.fromEntries(rows[0]?.map((name, i) => [name, rows[1]?.[i]]) ?? [])
    // 24 November 2026 is day 46,350 of Excel, and 12:00 at the event half of it.
    expect(row).toMatchObject({ 'Captured at': 46_350.5, Rating: 4, PhoneNumber: '+18005550175' })
    expect(frozen).toBe(1)
  }, 60_000)

  test('of the archive finds nothing to complain about', async () => {
    const path = await written('xlsx', named(['Ada']))
    const code = 'import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())'
    expect(execFileSync('python3', ['-c', code, path], { encoding: 'utf8' })).toBe('None\n')
  }, 60_000)
})

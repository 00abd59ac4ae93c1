import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ExportFormat } from '../../shared/ipc'
import { leadOf, someDetails } from '../../shared/lead.fixture'
import { anyText } from '../../shared/text.fixture'
import { createExport } from './export-file'
import { type BackupLead, backupLead, csvHeader, csvRow } from './rows'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-export-'))
  path = join(folder, 'leads.out')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const named = (name: string): BackupLead =>
  backupLead(leadOf(), { ...someDetails, contact: { Email: 'ada@example.org', Firstname: name } })

async function written(format: ExportFormat, ...batches: BackupLead[][]): Promise<string> {
  const file = await createExport(path, format)
  for (const batch of batches) await file.write(batch)
  await file.finish()
  return readFileSync(path, 'utf8')
}
const cells = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' })

describe('a CSV', () => {
  test('begins with a byte order mark and the names of its columns', async () => {
    const csv = await written('csv')
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(cells(csv)).toEqual([csvHeader])
  })

  test('reads back with quotes, commas, line breaks and emoji', async () => {
    const names = ['Ada "the Countess"', 'a,b;c', 'two\nlines', 'two\r\nlines', '👩‍🚀 שלום', '', '"']
    const csv = await written('csv', names.map(named), [named('last')])
    const [, ...rows] = cells(csv)
    expect(rows.map((row) => row[1])).toEqual([...names, 'last'])
    expect(rows.every((row) => row.length === csvHeader.length)).toBe(true)
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
    const csv = await written('csv', [...harmful, ...harmless].map(named))
    const names = cells(csv)
      .slice(1)
      .map((row) => row[1])
    expect(names).toEqual([...harmful.map((name) => `'${name}`), ...harmless])
  })

  test('of any text reads back, but for that apostrophe', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 5 }), async (names) => {
        const [, ...rows] = cells(await written('csv', names.map(named)))
        expect(rows.map((row) => row[1]?.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, ''))).toEqual(names)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a JSON', () => {
  test('holds every lead with all that is known of it', async () => {
    const leads = [named('Ada'), named('\ud83d alone'), backupLead(leadOf({ seq: 2 }), null)]
    const json: unknown = JSON.parse(await written('json', leads.slice(0, 1), [], leads.slice(1)))
    expect(json).toEqual({
      format: 'leadstand-backup',
      version: 1,
      exportedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      leads,
    })
  })

  test('without leads is whole', async () => {
    expect(JSON.parse(await written('json'))).toMatchObject({ leads: [] })
  })
})

describe.each(['csv', 'json'] as const)('an export as %s', (format) => {
  test('says what it wrote', async () => {
    const file = await createExport(path, format)
    await file.write([named('Ada'), named('Bob')])
    const result = await file.finish()
    expect(result).toEqual({ path, leads: 2, bytes: readFileSync(path).length })
  })

  test('that is cancelled leaves nothing, and what was there before', async () => {
    writeFileSync(path, 'before')
    const file = await createExport(path, format)
    await file.write([named('Ada')])
    expect(readFileSync(path, 'utf8')).toBe('before')
    await file.cancel()
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['leads.out'])
  })

  test('replaces what was there only when it is whole, and leaves no other file', async () => {
    writeFileSync(path, 'before')
    await written(format, [named('Ada')])
    expect(readFileSync(path, 'utf8')).toContain('Ada')
    expect(readdirSync(folder)).toEqual(['leads.out'])
  })

  test('to a folder that is gone fails and can still be cancelled', async () => {
    const file = await createExport(path, format)
    await rm(folder, { recursive: true })
    await expect(file.finish()).rejects.toThrow()
    await file.cancel()
    await expect(createExport(path, format)).rejects.toThrow()
  })

  test.skipIf(process.platform !== 'linux')('to a full disk fails and leaves nothing', async () => {
    symlinkSync('/dev/full', join(folder, `.leads.out.${process.pid}.part`))
    await expect(createExport(path, format)).rejects.toThrow('ENOSPC')
    expect(existsSync(path)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a row', () => {
  const row = (...args: Parameters<typeof backupLead>) => {
    const values = csvRow(backupLead(...args))
    return Object.fromEntries(csvHeader.map((name, i) => [name, values[i]]))
  }

  test('says in words what became of the lead', () => {
    const base = { rev: 1, attempts: 1, ambiguous: 1, burnt: 0, strikes: 0 }
    const lead = leadOf({ delivery: { state: 'unconfirmed', ...base, dueAt: null } })
    expect(row(lead, someDetails)).toEqual({
      Email: 'ada@example.org',
      Firstname: 'Ada',
      Lastname: 'Byron',
      PhoneNumber: '+18005550175',
      Answers: 'What brings you here?: A demo',
      Consent: 'yes',
      'Consent text': 'You may contact me.',
      'Captured at': '1970-01-01T00:00:01.000Z',
      State: 'sent, not confirmed',
      'May be there twice': 'yes',
      'Lead id': lead.id,
    })
  })

  const declined = { text: 'T', language: 'en', version: '', given: false, at: 1, dataPoints: {} }
  test('never says "yes" where nobody was asked or somebody declined', () => {
    expect(row(leadOf(), { ...someDetails, consents: [] })).toMatchObject({
      Consent: '',
      'Consent text': '',
    })
    expect(row(leadOf(), { ...someDetails, consents: [declined] })).toMatchObject({
      Consent: 'no',
    })
  })

  test('of a lead that can’t be opened here is empty, and its envelope is in the JSON', () => {
    const lead = leadOf()
    expect(row(lead, null)).toMatchObject({ Email: '', State: 'waiting', 'Lead id': lead.id })
    expect(backupLead(lead, null)).toMatchObject({ details: null, envelope: lead.envelope })
    expect(backupLead(lead, someDetails)).not.toHaveProperty('envelope')
  })
})

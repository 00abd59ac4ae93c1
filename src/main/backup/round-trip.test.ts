import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupHead, backupLead, backupTail } from '../../shared/backup-file'
import { anyDetails } from '../../shared/details.fixture'
import { eventProfile } from '../../shared/event/profile'
import { anyDelivery, leadOf } from '../../shared/lead.fixture'
import { anyText } from '../../shared/text.fixture'
import { decrypted } from './age'
import { ageDecrypt, noAge } from './age.fixture'
import type { SourceLead } from './source'
import { origin, sourceLead, sourceOf } from './source.fixture'
import { type FileKind, writeBackup } from './write'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-round-trip-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const events = [eventProfile.parse({ id: 'fair', name: 'Fair' })]

async function written(leads: SourceLead[], kind: FileKind = { format: 'json' }): Promise<string> {
  const path = join(folder, `leads.${kind.format}`)
  const signal = new AbortController().signal
  await writeBackup({ path, kind, source: sourceOf(leads), origin: { ...origin, events }, signal })
  return path
}
async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

const anyLeads: fc.Arbitrary<SourceLead[]> = fc
  .array(
    fc.record({
      delivery: anyDelivery(),
      details: fc.option(anyDetails),
      capturedAt: fc.nat(),
      eventId: anyText,
    }),
    { maxLength: 5 },
  )
  .map((all) =>
    all.map(({ details, ...lead }, i) => ({
      lead: leadOf({ seq: i + 1, ...lead }),
      details,
      serverWords: null,
    })),
  )

/** What the file says, by its lines, each of them read alone. */
function linesOf(text: string) {
  const [first = '', ...rest] = text.split('\n')
  const last = rest.at(-2) ?? ''
  const head = backupHead.parse(
    Object.fromEntries(Object.entries(JSON.parse(`${first}]}`)).filter(([k]) => k !== 'leads')),
  )
  const leads = rest.slice(0, -2).map((line) => backupLead.parse(JSON.parse(line.replace(/,$/, ''))))
  const tail = backupTail.parse(JSON.parse(`{${last.slice(2)}`))
  const before = text.slice(0, text.length - last.length - 1)
  return { head, leads, tail, sha256: createHash('sha256').update(before).digest('hex') }
}

describe('a JSON backup', () => {
  test('gives every field of every lead back, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLeads, async (all) => {
        const text = await readFile(await written(all), 'utf8')
        const { leads } = linesOf(text)
        expect(leads).toEqual(
          all.map(({ lead: { envelope, ...lead }, details }) =>
            details ? { ...lead, details } : { ...lead, envelope },
          ),
        )
        expect(JSON.parse(text).leads).toEqual(leads)
      }),
      { numRuns: 60 },
    )
  })

  test('keeps half a sign of UTF-16, which no text in UTF-8 can hold', async () => {
    const path = await written([sourceLead({ details: { contact: { Firstname: '\ud83d alone' } } })])
    expect(JSON.parse(await readFile(path, 'utf8')).leads[0].details.contact.Firstname).toBe('\ud83d alone')
  })

  test('says who wrote it when, and how many leads there are, under a checksum', async () => {
    const { head, tail, sha256 } = linesOf(
      await readFile(await written([sourceLead(), sourceLead()]), 'utf8'),
    )
    expect(head).toMatchObject({ app: '0.1.0', device: origin.device, events })
    expect(tail).toEqual({ count: 2, sha256 })
  })

  test('without leads is whole', async () => {
    const text = await readFile(await written([]), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ leads: [], count: 0, sha256: linesOf(text).sha256 })
  })

  test('has what the server said in plain words, and sealed only what can’t be opened', async () => {
    const words = leadOf().envelope
    const base = { rev: 1, attempts: 1, ambiguous: 0, burnt: 0, strikes: 1 }
    const delivery = { state: 'refused' as const, ...base, at: 5, last: { at: 5, code: 'refused', words } }
    const path = await written([
      sourceLead({ lead: { delivery }, words: 'No such mailbox' }),
      sourceLead({ lead: { delivery } }),
    ])
    const [opened, sealed] = linesOf(await readFile(path, 'utf8')).leads
    expect(opened).toMatchObject({
      serverWords: 'No such mailbox',
      delivery: { last: { at: 5, code: 'refused' } },
    })
    expect(opened?.delivery.last).not.toHaveProperty('words')
    expect(sealed?.delivery.last?.words).toEqual(words)
  })
})

describe('an encrypted backup', () => {
  const passphrase = 'três cavalos 🐎 correct'
  const age: FileKind = { format: 'age', passphrase }

  test('is the JSON, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLeads, async (all) => {
        const path = await written(all, age)
        const { leads, tail, sha256 } = linesOf(
          (await gathered(decrypted(createReadStream(path), passphrase))).toString(),
        )
        expect(leads).toHaveLength(all.length)
        expect(leads.map((lead) => ('details' in lead ? lead.details : null))).toEqual(
          all.map(({ details }) => details),
        )
        expect(tail.sha256).toBe(sha256)
      }),
      { numRuns: 4 },
    )
  }, 60_000)

  test('shows nothing of a person, and opens with no other passphrase', async () => {
    const path = await written([sourceLead()], age)
    expect((await readFile(path)).includes('ada@example.org')).toBe(false)
    await expect(gathered(decrypted(createReadStream(path), 'another passphrase'))).rejects.toThrow()
  }, 30_000)

  test.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, -20)],
    [
      'changed in one bit',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
    ],
  ])(
    'that was %s does not open',
    async (_, damage) => {
      const path = await written([sourceLead()], age)
      await writeFile(path, damage(await readFile(path)))
      await expect(gathered(decrypted(createReadStream(path), passphrase))).rejects.toThrow()
    },
    30_000,
  )

  test.skipIf(noAge)(
    'opens with the age command',
    async () => {
      const leads = Array.from({ length: 200 }, (_, i) =>
        sourceLead({ lead: { seq: i + 1 }, details: { contact: { Firstname: `${i} 👩‍🚀 שלום` } } }),
      )
      const path = await written(leads, age)
      const text = (await ageDecrypt(path, passphrase)).toString()
      expect(text).toBe((await gathered(decrypted(createReadStream(path), passphrase))).toString())
      expect(linesOf(text).leads).toHaveLength(200)
    },
    60_000,
  )
})

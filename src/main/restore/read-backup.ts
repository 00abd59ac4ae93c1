import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHead,
  type BackupLead,
  backupHead,
  backupLead,
  backupTail,
} from '../../shared/backup-file'
import { shapeProblems } from '../events/shape'
import { openSlices } from '../register/slices'
import { RestoreFailure } from './failure'
import { linesOf } from './lines'

/** Leads that are given at a time. */
const BATCH = 50
const LEADS = ',"leads":['

/** Takes a few leads of a backup. */
export type TakeLeads = (batch: BackupLead[], head: BackupHead) => Promise<void>

/** Of a file that was read to its end and is what was written. */
export interface BackupRead {
  head: BackupHead
  leads: number
  sha256: string
  /** The ids in it. */
  ids: { has(id: string): boolean }
}

/**
 * Reads a backup of docs/backup-format.md line by line and gives its leads to `take`. Rejected with a RestoreFailure if the file is
 * anything else, if it was cut or changed, or if two leads in it have one id and differ; what was given before that must
 * not be believed. The same lead twice is given once.
 */
export async function readBackup(pieces: AsyncIterable<Uint8Array>, take: TakeLeads): Promise<BackupRead> {
  const hash = createHash('sha256')
  const seen = new Map<string, number>()
  const slices = openSlices()
  let head: BackupHead | null = null
  let count = 0
  let batch: BackupLead[] = []
  let tail: Buffer | null = null

  async function give() {
    if (head && batch.length > 0) await take(batch, head)
    batch = []
  }
  async function read(line: Buffer) {
    // Something stands behind the end.
    if (tail) throw new RestoreFailure('damaged')
    if (!head) {
      head = headOf(line)
    } else if (line[0] === 0x5d) {
      tail = line
      return
    } else {
      const lead = leadOf(line)
      count++
      if (isNew(seen, lead.id, line)) batch.push(lead)
      if (batch.length >= BATCH) await give()
    }
    hash.update(line).update('\n')
  }

  for await (const lines of linesOf(pieces)) {
    for (const line of lines) {
      await read(line)
      if (slices.isOver()) await slices.pause()
    }
  }
  await give()
  const sha256 = hash.digest('hex')
  return { head: wholeBy(head, tail, count, sha256), leads: count, sha256, ids: seen }
}

function headOf(line: Buffer): BackupHead {
  const begin = line.toString('utf8', 0, 400)
  const version = new RegExp(`^\\{"format":"${BACKUP_FORMAT}","version":(\\d+)\\D`).exec(begin)?.[1]
  if (version === undefined) {
    const other = /^\s*\{?\s*$/.test(begin) || begin.includes(`"${BACKUP_FORMAT}"`)
    throw new RestoreFailure(other ? 'reformatted' : 'not-a-backup')
  }
  if (Number(version) > BACKUP_VERSION) throw new RestoreFailure('newer')
  if (Number(version) < BACKUP_VERSION) throw new RestoreFailure('older')
  const text = line.toString('utf8')
  if (!text.endsWith(LEADS)) throw new RestoreFailure('reformatted')
  return parsed(`${text.slice(0, -LEADS.length)}}`, backupHead)
}

function leadOf(line: Buffer): BackupLead {
  const end = line.at(-1) === 0x2c ? line.length - 1 : line.length
  return parsed(line.toString('utf8', 0, end), backupLead)
}

/** The head of a file whose last line vouches for all that stands before it. */
function wholeBy(head: BackupHead | null, line: Buffer | null, count: number, sha256: string): BackupHead {
  if (!head) throw new RestoreFailure('not-a-backup')
  const tail = line && parsed(`{${line.toString('utf8', 2)}`, backupTail)
  if (tail?.count !== count || tail.sha256 !== sha256) throw new RestoreFailure('damaged')
  return head
}

function parsed<T>(text: string, schema: { safeParse(value: unknown): { data?: T } }): T {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new RestoreFailure('damaged')
  }
  const { data } = shapeProblems(value).length > 0 ? {} : schema.safeParse(value)
  if (data === undefined) throw new RestoreFailure('damaged')
  return data
}

/** False if the very same lead was there before. */
function isNew(seen: Map<string, number>, id: string, line: Buffer): boolean {
  const sum = crc32(line.at(-1) === 0x2c ? line.subarray(0, -1) : line)
  const before = seen.get(id)
  if (before !== undefined && before !== sum) throw new RestoreFailure('two-of-one')
  seen.set(id, sum)
  return before === undefined
}

import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeRecord, FORMAT, type Header } from './record'
import { segmentName, segmentsIn } from './segment'

/** Bytes; a header with all that it can name is half as long. */
const HEAD_BYTES = 4096
const NEWLINE = 0x0a
/** So many rewritings a segment remembers: a second copy that missed more of them takes it for another one. */
const MARKS = 50

export interface Head {
  /** Tells one writing of a segment from another: a hash of its first line, whichever record that is. */
  mark: string
  /** Null in a segment of format 1, and where the first line is damaged. */
  header: Header | null
}

export function newHeader(more: Pick<Header, 'lastSeq' | 'erased' | 'replaces'> = {}): Header {
  return { type: 'segment', format: FORMAT, id: randomUUID(), ...more }
}

/** Of a segment that is written from the one with this head. `erased`: the newest erasure. */
export function headerAfter({ mark, header }: Head, lastSeq: number, erased: string | null): Header {
  return newHeader({
    lastSeq,
    ...afterErasure(erased),
    replaces: [mark, ...(header?.replaces ?? [])].slice(0, MARKS),
  })
}

/** What a header says of the newest erasure; null if there is none. */
export function afterErasure(erased: string | null): Pick<Header, 'erased'> {
  return erased === null ? {} : { erased }
}

/** Reads only the beginning. Throws NewerVersion if the segment is of a format that this version does not know. */
export async function readHead(file: FileHandle): Promise<Head> {
  const bytes = Buffer.alloc(HEAD_BYTES)
  const { bytesRead } = await file.read(bytes, 0, HEAD_BYTES, 0)
  const newline = bytes.subarray(0, bytesRead).indexOf(NEWLINE)
  const line = bytes.subarray(0, newline === -1 ? bytesRead : newline)
  const record = newline === -1 ? null : decodeRecord(line)
  return {
    mark: createHash('sha256').update(line).digest('hex').slice(0, 32),
    header: record?.type === 'segment' ? record : null,
  }
}

/**
 * Throws NewerVersion if a segment in `folder` is of a format that this version does not know. Reads only the beginning of
 * each, so that a start can ask before it shows anything.
 */
export async function checkJournalVersion(folder: string): Promise<void> {
  for (const segment of segmentsIn(await namesIn(folder)))
    await checkSegmentVersion(join(folder, segmentName(segment)))
}

export async function checkSegmentVersion(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await readHead(file)
  } finally {
    await file.close()
  }
}

/** A folder that is not there has no files. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** Null if there is no such file. */
export async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

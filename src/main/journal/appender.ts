import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../sync-folder'
import { afterErasure, newHeader } from './head'
import type { Place } from './place'
import { type Erasure, encodeRecord, type JournalRecord } from './record'
import { SEGMENT_BYTES, segmentName } from './segment'

/** A segment and how many of its bytes are known to be whole and on the disk. */
export interface End {
  segment: number
  size: number
}

export interface Appender {
  /** On the disk when fulfilled; when rejected, nothing of it is in the journal. */
  append(records: JournalRecord[]): Promise<void>
  /**
   * Puts a file of records into the folder as a segment of its own, behind everything that was appended until now, in one step.
   * Gives its number; null if `stillTrue`, asked while nothing is appended, says no: then nothing is changed. Nor is anything
   * when it is rejected.
   */
  adopt(path: string, stillTrue: () => boolean): Promise<number | null>
  /** As `append`, at the beginning of a new segment: the one before is closed, so that what was erased can leave it. */
  erase(erasure: Erasure): Promise<void>
  /** The segment that is being written. */
  end(): End
  close(): Promise<void>
}

export interface AppenderParts {
  folder: string
  /** The end of the last whole record. */
  tail: End
  /** A segment that reaches this size is closed; bytes. */
  segmentBytes?: number
  /** Each record in the order of the file, when it is on the disk and before its append is fulfilled. */
  onWritten: (record: JournalRecord, place: Place) => void
  /** The newest erasure, for the header of a new segment. */
  lastErasure?: () => string | null
  /** A new segment begins, after this erasure. */
  onBegun?: (erasure: string | null) => void
  /** Nothing is written to this segment any more. */
  onClosed?: (segment: number) => void
}

interface Waiting {
  /** It begins a new segment, whose header names it. */
  erasure: string | null
  lines: { record: JournalRecord; bytes: Buffer }[]
  resolve: () => void
  reject: (error: unknown) => void
}

/** Appends behind `tail`; each segment begins with a header. */
export function openAppender({
  folder,
  tail,
  segmentBytes = SEGMENT_BYTES,
  onWritten,
  lastErasure = () => null,
  onBegun,
  onClosed,
}: AppenderParts): Appender {
  let { segment, size } = tail
  let file: FileHandle | null = null
  const waiting: Waiting[] = []
  let adopting: (() => Promise<void>)[] = []
  let running: Promise<void> | null = null

  /** The file to write to, cut to what is known to be whole: a torn or failed write leaves no rubbish in the middle. */
  async function current(anew: boolean): Promise<FileHandle> {
    if (size >= segmentBytes || (anew && size > 0)) {
      await file?.close()
      next()
    }
    file ??= await reopen()
    return file
  }

  function next() {
    const closed = segment
    file = null
    size = 0
    segment++
    onClosed?.(closed)
  }

  async function reopen(): Promise<FileHandle> {
    await mkdir(folder, { recursive: true })
    const path = join(folder, segmentName(segment))
    const opened = await open(path, 'a+')
    let found: number
    try {
      found = (await opened.stat()).size
      if (found >= size) {
        await opened.truncate(size)
        await syncFolder(folder)
        return opened
      }
    } catch (error) {
      // Not kept: the next write must not go behind rubbish that could not be cut.
      await opened.close().catch(() => undefined)
      throw error
    }
    // Somebody took the file away: cut to its old size it would begin with zeros, and its first record be lost.
    await opened.close()
    if (found === 0) await rm(path, { force: true })
    next()
    return reopen()
  }

  async function write(batch: Waiting[]) {
    const erasure = batch[0]?.erasure ?? null
    const out = await current(erasure !== null)
    const mark = afterErasure(erasure ?? lastErasure())
    const header = size === 0 ? [encodeRecord(newHeader(mark))] : []
    const bytes = Buffer.concat([...header, ...batch.flatMap(({ lines }) => lines.map((line) => line.bytes))])
    try {
      await out.appendFile(bytes)
      await out.datasync()
      // Deleted under our feet, it takes every write and keeps none.
      if ((await out.stat()).nlink === 0) throw Object.assign(new Error('deleted'), { code: 'ENOENT' })
    } catch (error) {
      // After a failed write or fsync the state of the file is unknown: it is opened and cut anew.
      file = null
      await out.close().catch(() => undefined)
      throw error
    }
    if (header.length > 0) onBegun?.(mark.erased ?? null)
    for (const line of header) size += line.length
    for (const { lines, resolve } of batch) {
      for (const { record, bytes: line } of lines) {
        onWritten(record, { segment, offset: size, length: line.length - 1 })
        size += line.length
      }
      resolve()
    }
  }

  async function take(path: string, stillTrue: () => boolean): Promise<number | null> {
    if (!stillTrue()) return null
    await mkdir(folder, { recursive: true })
    await file?.close()
    if (size > 0) next()
    file = null
    const adopted = segment
    await rename(path, join(folder, segmentName(adopted)))
    segment++
    await syncFolder(folder)
    return adopted
  }

  async function drain() {
    while (waiting.length + adopting.length > 0) {
      const files = adopting
      adopting = []
      const erasing = waiting.findIndex(({ erasure }, i) => erasure !== null && i > 0)
      const batch = waiting.splice(0, erasing === -1 ? waiting.length : erasing)
      for (const adopt of files) await adopt()
      if (batch.length === 0) continue
      try {
        await write(batch)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    running = null
  }

  function put(records: JournalRecord[], erasure: string | null): Promise<void> {
    return new Promise((resolve, reject) => {
      const lines = records.map((record) => ({ record, bytes: encodeRecord(record) }))
      waiting.push({ erasure, lines, resolve, reject })
      running ??= drain()
    })
  }

  return {
    append: (records) => put(records, null),
    erase: (erasure) => put([erasure], erasure.id),
    adopt(path, stillTrue) {
      return new Promise((resolve, reject) => {
        adopting.push(() => take(path, stillTrue).then(resolve, reject))
        running ??= drain()
      })
    },
    end: () => ({ segment, size }),
    async close() {
      await running
      await file?.close()
      file = null
    },
  }
}

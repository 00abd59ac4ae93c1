import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../sync-folder'
import { encodeRecord, type JournalRecord } from './record'
import { SEGMENT_BYTES, segmentName } from './segment'

/** Where a record lies: segment number, bytes from its start, bytes without the newline. */
export interface Place {
  segment: number
  offset: number
  length: number
}

export interface Appender {
  /** On the disk when fulfilled; when rejected, nothing of it is in the journal. */
  append(records: JournalRecord[]): Promise<Place[]>
  close(): Promise<void>
}

interface Waiting {
  lines: Buffer[]
  resolve: (places: Place[]) => void
  reject: (error: unknown) => void
}

/** Appends behind `tail`, the end of the last whole record. */
export async function openAppender(
  folder: string,
  tail: { segment: number; size: number },
): Promise<Appender> {
  let { segment, size } = tail
  let file: FileHandle | null = null
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  /** The file to write to, cut to what is known to be whole: a torn or failed write leaves no rubbish in the middle. */
  async function current(): Promise<FileHandle> {
    if (file && size >= SEGMENT_BYTES) {
      await file.close()
      file = null
      segment++
      size = 0
    }
    file ??= await reopen()
    return file
  }

  async function reopen(): Promise<FileHandle> {
    await mkdir(folder, { recursive: true })
    const opened = await open(join(folder, segmentName(segment)), 'a+')
    try {
      const { size: found } = await opened.stat()
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
    segment++
    size = 0
    return reopen()
  }

  async function write(batch: Waiting[]) {
    const bytes = Buffer.concat(batch.flatMap(({ lines }) => lines))
    const out = await current()
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
    for (const { lines, resolve } of batch) {
      resolve(
        lines.map((line) => {
          const place = { segment, offset: size, length: line.length - 1 }
          size += line.length
          return place
        }),
      )
    }
  }

  async function drain() {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await write(batch)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    running = null
  }

  return {
    append(records) {
      return new Promise((resolve, reject) => {
        waiting.push({ lines: records.map(encodeRecord), resolve, reject })
        running ??= drain()
      })
    },
    async close() {
      await running
      await file?.close()
      file = null
    },
  }
}

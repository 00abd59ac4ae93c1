import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { type Disk, disk } from './disk'

/** The real disk, under an app that ends at the n-th operation, as by a power cut: nothing more happens then. */
export interface FragileDisk extends Disk {
  crashed(): boolean
  /** How many operations there were. */
  operations(): number
}

/**
 * At the crash half of each file that was not synced is lost, and with `undoes` also a renaming whose folder was not synced.
 */
export function openFragileDisk(crashAt: number, undoes: boolean): FragileDisk {
  let operations = 0
  let crashed = false
  const unsynced = new Set<string>()
  /** What lay in the place of a file that was renamed, until its folder is synced. */
  const renamed = new Map<string, Buffer | null>()

  function crash() {
    crashed = true
    for (const path of unsynced) if (existsSync(path)) truncateSync(path, Math.floor(statSync(path).size / 2))
    if (undoes) for (const [path, before] of renamed) if (before) writeFileSync(path, before)
  }
  /** Before each operation. */
  function step(meanwhile: () => void = () => undefined) {
    if (!crashed && ++operations === crashAt) {
      meanwhile()
      crash()
    }
    if (crashed) throw Object.assign(new Error('the power is off'), { code: 'EOFF' })
  }

  return {
    crashed: () => crashed,
    operations: () => operations,
    async create(path) {
      step()
      const file = await disk.create(path)
      unsynced.add(path)
      return {
        async write(bytes) {
          step(() => appendHalf(path, bytes))
          await file.write(bytes)
        },
        async sync() {
          step()
          await file.sync()
          unsynced.delete(path)
        },
        close: () => file.close(),
      }
    },
    async rename(from, to) {
      step()
      const before = existsSync(to) ? readFileSync(to) : null
      await disk.rename(from, to)
      renamed.set(to, before)
      if (unsynced.delete(from)) unsynced.add(to)
    },
    async remove(path) {
      step()
      await disk.remove(path)
    },
    async makeFolder(path) {
      step()
      await disk.makeFolder(path)
    },
    async syncFolder(path) {
      step()
      await disk.syncFolder(path)
      renamed.clear()
    },
  }
}

function appendHalf(path: string, bytes: Buffer) {
  const file = openSync(path, 'a')
  writeSync(file, bytes.subarray(0, bytes.length / 2))
  closeSync(file)
}

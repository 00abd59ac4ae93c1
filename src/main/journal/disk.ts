import { mkdir, open, rename, rm } from 'node:fs/promises'
import { syncFolder } from '../sync-folder'

/** A file that is being written from its beginning. */
export interface NewFile {
  write(bytes: Buffer): Promise<void>
  /** Fulfilled when what was written is on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** Every operation by which a file of the journal is replaced, so that a test can end the app at each of them. */
export interface Disk {
  /** Makes the file, or empties it. */
  create(path: string): Promise<NewFile>
  rename(from: string, to: string): Promise<void>
  /** A file that is not there is removed already. */
  remove(path: string): Promise<void>
  makeFolder(path: string): Promise<void>
  syncFolder(path: string): Promise<void>
}

export const disk: Disk = {
  async create(path) {
    const file = await open(path, 'w')
    return {
      write: (bytes) => file.appendFile(bytes),
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  async makeFolder(path) {
    await mkdir(path, { recursive: true })
  },
  syncFolder,
}

import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/** The files of the page's database that a name matches. */
async function databaseFiles(profile: string, matching: RegExp): Promise<string[]> {
  const folder = join(profile, 'IndexedDB', 'app_leadstand_0.indexeddb.leveldb')
  const found = (await readdir(folder)).filter((name) => matching.test(name))
  if (found.length === 0) throw new Error(`the database has no ${matching}`)
  return found.map((name) => join(folder, name))
}

/** The index of the database's files says nothing that makes sense. */
export async function spoilManifest(profile: string): Promise<void> {
  for (const file of await databaseFiles(profile, /^MANIFEST-/))
    await writeFile(file, Buffer.alloc(4_096, 0xa5))
}

/** The database's own log of its last writes ends in its middle. */
export async function cutLogInHalf(profile: string): Promise<void> {
  for (const file of await databaseFiles(profile, /\.log$/))
    await truncate(file, Math.floor((await stat(file)).size / 2))
}

/** The files of a journal, in their order. */
export async function segmentsOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^\d+\.log$/.test(name))
  return names.sort().map((name) => join(folder, name))
}

async function lastSegment(folder: string): Promise<string> {
  const last = (await segmentsOf(folder)).at(-1)
  if (!last) throw new Error(`${folder} has no segment`)
  return last
}

/** The last record was being written when the power went: only its beginning is there. */
export async function tearTail(folder: string): Promise<void> {
  const file = await lastSegment(folder)
  const bytes = await readFile(file)
  const lastLine = bytes.subarray(bytes.lastIndexOf('\n', -2) + 1)
  await writeFile(file, Buffer.concat([bytes, lastLine.subarray(0, lastLine.length / 2)]))
}

/** One bit of the record of a lead, the middle one of all, is another. Gives the line as it is now. */
export async function flipBit(folder: string): Promise<string> {
  const file = await lastSegment(folder)
  const bytes = await readFile(file)
  const lines = bytes.toString('latin1').split('\n')
  const leads = lines.filter((line) => line.includes('"type":"lead"'))
  const line = leads[Math.floor(leads.length / 2)] ?? ''
  const at = bytes.indexOf(line) + Math.floor(line.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
  return bytes.subarray(at - Math.floor(line.length / 2)).toString('latin1', 0, line.length)
}

/** A segment as a version far ahead would begin it. */
export async function appendNewerSegment(folder: string): Promise<void> {
  const number = (await segmentsOf(folder)).length + 1
  const json = JSON.stringify({ type: 'segment', format: 900, id: crypto.randomUUID() })
  const crc = crc32(json).toString(16).padStart(8, '0')
  await writeFile(join(folder, `${String(number).padStart(6, '0')}.log`), `${crc} ${json}\n`)
}

/** Every segment is noise. */
export async function spoilSegments(folder: string): Promise<void> {
  for (const file of await segmentsOf(folder)) await writeFile(file, noise((await stat(file)).size))
}

function noise(bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, (_, i) => (i * 7_919 + (i >> 3)) & 0xff))
}

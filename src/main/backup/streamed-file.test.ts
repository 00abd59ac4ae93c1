import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeStreamed } from './streamed-file'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-streamed-'))
  path = join(folder, 'leads.out')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}
const never = new AbortController().signal

test('all pieces are in the file, in their order, and no other file is left', async () => {
  expect(await writeStreamed(path, pieces('a', 'bc', ''), never)).toBe(3)
  expect(readFileSync(path, 'utf8')).toBe('abc')
  expect(readdirSync(folder)).toEqual(['leads.out'])
})

test('what was there before is there until the new file is whole', async () => {
  writeFileSync(path, 'before')
  async function* watched() {
    yield Buffer.from('after')
    expect(readFileSync(path, 'utf8')).toBe('before')
  }
  await writeStreamed(path, watched(), never)
  expect(readFileSync(path, 'utf8')).toBe('after')
})

test('cancelled, it leaves nothing, and what was there before', async () => {
  writeFileSync(path, 'before')
  const ending = new AbortController()
  async function* cancelled() {
    yield Buffer.from('half')
    ending.abort()
    yield Buffer.from('more')
  }
  await expect(writeStreamed(path, cancelled(), ending.signal)).rejects.toThrow()
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['leads.out'])
})

test('cancelled behind the last piece, it leaves what was there before', async () => {
  writeFileSync(path, 'before')
  const ending = new AbortController()
  async function* late() {
    yield Buffer.from('all')
    ending.abort()
  }
  await expect(writeStreamed(path, late(), ending.signal)).rejects.toThrow()
  expect(readFileSync(path, 'utf8')).toBe('before')
})

test('a folder that is taken away meanwhile is an error with its code', async () => {
  async function* unplugged() {
    yield Buffer.from('half')
    await rm(folder, { recursive: true })
  }
  await expect(writeStreamed(path, unplugged(), never)).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(writeStreamed(path, pieces('x'), never)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('what a killed app left of the same file is removed, and nothing else', async () => {
  for (const name of ['.leads.out.123.part', '.leads.out.part', '.other.out.123.part'])
    writeFileSync(join(folder, name), 'x')
  await writeStreamed(path, pieces('a'), never)
  expect(readdirSync(folder).sort()).toEqual(['.leads.out.part', '.other.out.123.part', 'leads.out'])
})

import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leadOf } from '../../shared/lead.fixture'
import { fillLack, lackOf } from './copy-file'
import { newHeader } from './head'
import { put } from './journal.fixture'
import { encodeRecord } from './record'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadstand-copy-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const segment = () =>
  Buffer.concat([newHeader(), put(leadOf({ seq: 1 })), put(leadOf({ seq: 2 }))].map(encodeRecord))

test.each(['the rest', 'all'])(
  'a segment that was written anew since it was compared is not taken for what lacks %s',
  async (what) => {
    const [original, copy] = [join(folder, 'original'), join(folder, 'copy')]
    writeFileSync(original, segment())
    if (what === 'all') writeFileSync(copy, segment())
    else copyFileSync(original, copy)
    appendFileSync(original, encodeRecord(put(leadOf({ seq: 3 }))))
    const before = readFileSync(copy)
    const lack = await lackOf(original, copy)
    if (!lack) throw new Error('nothing lacks')
    writeFileSync(original, Buffer.concat([segment(), segment()]))
    expect(await fillLack(original, copy, lack, 1)).toBe(false)
    expect(readFileSync(copy)).toEqual(before)
  },
)

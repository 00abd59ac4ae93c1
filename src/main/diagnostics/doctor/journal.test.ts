import { appendFile, readdir, rm, stat, symlink, truncate } from 'node:fs/promises'
import { hostname } from 'node:os'
import { describe, expect, test } from 'vitest'
import { encodeRecord } from '../../journal/record'
import { useProfile } from './examined.fixture'
import { delivered, lead, leadOf, queued, writeSegment } from './profile.fixture'

describe('the doctor on the journal', () => {
  const { profile, at, complaints, says } = useProfile()

  test('counts the newest state of each lead, over all segments', async () => {
    const { id } = leadOf(3)
    await writeSegment(at('journal'), 2, [
      lead(2),
      lead(3),
      { type: 'delivery', id, delivery: { ...delivered, rev: 2 } },
      lead(4),
      { type: 'deleted', id: leadOf(4).id, at: 5 },
    ])
    expect(await says('journal', 'ok')).toContain('Leads: 1 queued, 2 delivered, 1 deleted')
    expect(await complaints('journal')).toEqual(['warning: 1 lead only on this device.'])
  })

  test('counts lines that are damaged, and a torn end that another segment follows', async () => {
    const file = at('journal', '000001.log')
    await appendFile(file, 'rubbish\nhalf a line')
    await writeSegment(at('journal'), 2, [lead(2, delivered)])
    expect(await complaints('journal')).toEqual(['warning: 2 lines of the journal can’t be read.'])
    expect(await says('journal', 'ok')).toContain('No lead that can be read exists only on this device')
  })

  test('tells a torn end from rubbish behind the last record', async () => {
    const file = at('journal', '000001.log')
    const { size } = await stat(file)
    await appendFile(file, encodeRecord(lead(2)).subarray(0, 60))
    expect(await complaints('journal')).toEqual([
      expect.stringMatching(/^warning: The last record was cut short/),
    ])
    await truncate(file, size)
    await appendFile(file, 'something else')
    expect(await complaints('journal')).toEqual(['warning: 1 line of the journal can’t be read.'])
  })

  test('does not mind a torn end, or leads that wait, while the app runs', async () => {
    await writeSegment(at('journal'), 2, [lead(2, queued)], '1234abcd {"type"')
    await symlink(`${hostname()}-${process.pid}`, at('SingletonLock'))
    expect(await complaints('journal')).toEqual([])
  })

  test('that is not there is empty, and stays away', async () => {
    await rm(at('journal'), { recursive: true })
    expect(await says('journal', 'ok')).toContain('No leads yet')
    expect(await readdir(profile())).not.toContain('journal')
  })
})

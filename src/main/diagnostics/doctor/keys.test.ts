import { rm, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { idOf } from '../../../shared/lead.fixture'
import { isHealthy } from './doctor'
import { useProfile } from './examined.fixture'
import { delivered, keysOf, lead, writeSegment } from './profile.fixture'

describe('the doctor on the keys', () => {
  const { at, put, findings, complaints } = useProfile()

  test('says how many leads are sealed under a key that is not here', async () => {
    await writeSegment(at('journal'), 2, [lead(2, delivered, 'other'), lead(3, delivered, 'other')])
    expect(await complaints('keys')).toEqual([
      expect.stringMatching(/^problem: The key of 2 leads is not here/),
    ])
    expect(isHealthy(await findings())).toBe(false)
  })

  test('says that there are keys and no lead, deleted ones aside', async () => {
    await rm(at('journal'), { recursive: true })
    expect(await complaints('keys')).toEqual([expect.stringMatching(/^problem: Leads were captured here/)])
    await writeSegment(at('journal'), 1, [{ type: 'deleted', id: idOf(1), at: 1 }])
    expect(await complaints('keys')).toEqual([])
  })

  test('says which of the two files is gone, damaged or different', async () => {
    await rm(at('vault-copy.json'))
    expect(await complaints('keys')).toEqual([
      'warning: vault-copy.json is gone; the other key file is there.',
    ])
    await writeFile(at('vault-copy.json'), '{"version":')
    expect(await complaints('keys')).toEqual([
      expect.stringMatching(/^warning: vault-copy.json can’t be read/),
    ])
    await put('vault-copy.json', { version: 1, keys: [] })
    expect(await complaints('keys')).toEqual(['warning: The two key files do not hold the same.'])
    await put('vault.json', { version: 1, keys: 'none' })
    await writeFile(at('vault-copy.json'), '')
    expect(await complaints('keys')).toEqual([
      expect.stringMatching(/^problem: The key of 1 lead/),
      'problem: Neither of the two key files can be read.',
    ])
  })

  test('says that they are only obfuscated, and that a file was put aside', async () => {
    await put('vault.json', keysOf('basic_text'))
    await put('vault-copy.json', keysOf('basic_text'))
    await writeFile(at('vault-unreadable-5.json'), '')
    expect(await complaints('keys')).toEqual([
      expect.stringMatching(/^warning: The keys are only obfuscated/),
      'warning: Put aside because they could not be read: vault-unreadable-5.json',
    ])
  })
})

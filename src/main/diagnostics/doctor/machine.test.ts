import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { machine, useProfile } from './examined.fixture'
import { amount, size } from './finding'
import { examineDisk, isOlder } from './machine'

describe('the doctor on the machine', () => {
  const { folder, complaints } = useProfile()

  test('says that Node is too old, and that there is no display', async () => {
    const change = { machine: { ...machine, node: '18.20.1', env: {} } }
    expect(await complaints('machine', change)).toEqual(
      expect.arrayContaining([
        'problem: Node 18.20.1 is too old.',
        'warning: There is no display in this session.',
      ]),
    )
  })

  test('says that Electron is not here', async () => {
    await writeFile(join(folder(), 'package.json'), JSON.stringify({ engines: { node: '>=20.19' } }))
    expect(await complaints('machine', { machine: { ...machine, root: folder() } })).toContain(
      'warning: Electron, which runs the app, is not here yet.',
    )
  })
})

describe('a disk', () => {
  test.each([
    [{ freeBytes: 6e8, failure: null }, 'ok'],
    [{ freeBytes: 4e8, failure: null }, 'warning'],
    [{ freeBytes: 4e7, failure: null }, 'problem'],
    [{ freeBytes: 6e8, failure: 'EROFS' }, 'problem'],
    [{ freeBytes: null, failure: 'ENOENT' }, 'problem'],
  ])('%j: %s', (disk, verdict) => {
    expect(examineDisk({ totalBytes: 1e9, ...disk }).map((finding) => finding.verdict)).toEqual([verdict])
  })
})

describe('a version', () => {
  test.each([
    ['20.19.0', '20.19', false],
    ['20.18.9', '20.19', true],
    ['18.20.1', '20.19', true],
    ['21.0.0', '20.19', false],
    ['20.19.1', '20.19.2', true],
    ['100.0.0', '20.19', false],
  ])('%s is older than %s: %s', (version, least, older) => {
    expect(isOlder(version, least)).toBe(older)
  })
})

describe('for people', () => {
  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [16_777_216, '16.8 MB'],
    [2.5e12, '2.5 TB'],
    [2.5e16, '25000.0 TB'],
  ])('%d bytes are %s', (bytes, said) => {
    expect(size(bytes)).toBe(said)
  })

  test('an amount has its noun', () => {
    expect([0, 1, 12_345].map((count) => amount(count, 'entry', 'entries'))).toEqual([
      '0 entries',
      '1 entry',
      '12,345 entries',
    ])
  })
})

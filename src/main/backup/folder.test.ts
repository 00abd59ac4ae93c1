import { readdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { automaticName, removeHalves, rotate } from './folder'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadstand-rotate-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const device = { id: '1a2b3c4d-0000-4000-8000-000000000000', name: 'Tablet: 2/é' }
const at = (minute: number) => Date.UTC(2026, 10, 24, 16, minute)
function make(...names: string[]) {
  for (const name of names) writeFileSync(join(folder, name), '')
}

test('a name says which device and when, and every file system takes it', () => {
  expect(automaticName(device, 'age', at(5) + 1)).not.toBe(automaticName(device, 'age', at(5)))
  expect(automaticName(device, 'age', at(5))).toBe('leadstand-Tablet 2 é-1a2b3c4d-20261124T160500000Z.age')
})

test('the oldest of this device are deleted, whatever the device was called then; nothing else is', async () => {
  const own = [1, 2, 3, 4].map((minute) =>
    automaticName({ ...device, name: `Name ${5 - minute}` }, 'json', at(minute)),
  )
  const others = [
    automaticName({ ...device, id: 'ffffffff-0000-4000-8000-000000000000' }, 'json', at(0)),
    'leadstand-all-2026-11-24.json',
    'notes.txt',
  ]
  make(...own, ...others)
  await rotate(folder, device.id, 2, own[3] ?? '')
  expect(readdirSync(folder).sort()).toEqual([...own.slice(2), ...others].sort())
})

test('the one that was just written stays, although the clock was set back', async () => {
  const [early = '', late = '', later = ''] = [1, 2, 3].map((minute) =>
    automaticName(device, 'age', at(minute)),
  )
  make(early, late, later)
  await rotate(folder, device.id, 2, early)
  expect(readdirSync(folder).sort()).toEqual([early, later])
})

test('what a killed app left of this device’s backups is removed', async () => {
  const half = `.${automaticName(device, 'age', at(1))}.77.part`
  const foreign = `.${automaticName({ ...device, id: 'ffffffff' }, 'age', at(1))}.77.part`
  make(half, foreign)
  await removeHalves(folder, device.id)
  expect(readdirSync(folder)).toEqual([foreign])
})

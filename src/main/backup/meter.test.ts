import { expect, test } from 'vitest'
import type { BackupProgress } from '../../shared/backup'
import { openMeter } from './meter'

function measured(all: number, steps: BackupProgress['step'][]) {
  const told: BackupProgress[] = []
  let now = 0
  const meter = openMeter(
    all,
    steps,
    (progress) => told.push(progress),
    () => now,
  )
  return {
    told,
    note(at: number, step: BackupProgress['step'], done: number) {
      now = at
      meter.note(step, done)
      return told.at(-1)
    },
  }
}

test('what is left follows from what it took, once enough is known', () => {
  const { note } = measured(100, ['writing'])
  expect(note(500, 'writing', 10)).toEqual({ step: 'writing', done: 10, all: 100, part: 0.1, left: null })
  expect(note(2_000, 'writing', 25)).toMatchObject({ part: 0.25, left: 6_000 })
})

test('a step that comes first is half of the way', () => {
  const { note } = measured(100, ['reading', 'writing'])
  expect(note(2_000, 'reading', 100)).toMatchObject({ step: 'reading', part: 0.5, left: 2_000 })
  expect(note(4_000, 'writing', 50)).toMatchObject({ step: 'writing', done: 50, part: 0.75 })
})

test('it is told at most five times a second, and never more than all', () => {
  const { told, note } = measured(10, ['writing'])
  for (let at = 0; at < 1_000; at += 10) note(at, 'writing', at)
  expect(told).toHaveLength(5)
  expect(told.at(-1)).toMatchObject({ done: 10, all: 10, part: 1 })
})

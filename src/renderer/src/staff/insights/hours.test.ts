import { expect, test } from 'vitest'
import { busiest, hoursByDay } from './hours'

test('days have the same hours, from the earliest to the latest of all', () => {
  const days = hoursByDay([
    { value: '2026-11-24T10', count: 2 },
    { value: '2026-11-24T11', count: 0 },
    { value: '2026-11-24T12', count: 5 },
    { value: '2026-11-25T09', count: 1 },
  ])
  expect(days).toEqual([
    {
      day: '2026-11-24',
      hours: [
        { hour: 9, count: 0 },
        { hour: 10, count: 2 },
        { hour: 11, count: 0 },
        { hour: 12, count: 5 },
      ],
    },
    {
      day: '2026-11-25',
      hours: [
        { hour: 9, count: 1 },
        { hour: 10, count: 0 },
        { hour: 11, count: 0 },
        { hour: 12, count: 0 },
      ],
    },
  ])
  expect(busiest(days)).toBe(5)
})

test('no leads are no days', () => {
  expect(hoursByDay([])).toEqual([])
  expect(busiest([])).toBe(1)
})

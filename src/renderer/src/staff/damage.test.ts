import { expect, test } from 'vitest'
import { staff } from '../i18n/en/staff'
import { damageParts, foundDamage } from './damage'

test('only what was found is told, each with its own number', () => {
  expect(foundDamage({ at: 5, records: 0, rows: 25, journal: 0, segments: 2 })).toEqual([
    { part: 'rows', count: 25 },
    { part: 'segments', count: 2 },
  ])
})

test('each kind of damage has a sentence for one and for many', () => {
  for (const part of damageParts) {
    expect(staff.banner.damage[`${part}_one`]).toMatch(/^1 .*\.$/)
    expect(staff.banner.damage[`${part}_other`]).toMatch(/^\{\{count, number\}\} .*\.$/)
  }
})

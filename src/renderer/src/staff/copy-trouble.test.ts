import { expect, test } from 'vitest'
import { staff } from '../i18n/en/staff'
import { copyTroubleOf } from './copy-trouble'

test('a pulled stick, a full one and a locked one are told apart', () => {
  expect(copyTroubleOf('ENOENT')).toBe('gone')
  expect(copyTroubleOf('ENOSPC')).toBe('full')
  expect(['EROFS', 'EACCES', 'EPERM'].map(copyTroubleOf)).toEqual(['read-only', 'read-only', 'read-only'])
})

test('a folder in the app’s own data is told from one that can’t be written', () => {
  expect(copyTroubleOf('EINVAL')).toBe('inside')
})

test('every kind of trouble has a sentence', () => {
  for (const sentence of Object.values(staff.copyTrouble)) expect(sentence).toMatch(/^The .*[.?]$/)
})

test('a code without words is told as it is', () => {
  expect(copyTroubleOf('EWEIRD')).toBe('other')
})

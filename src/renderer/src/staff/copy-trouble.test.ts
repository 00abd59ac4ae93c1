import { expect, test } from 'vitest'
import { copyTroubleOf } from './copy-trouble'

test('a pulled stick, a full one and a locked one are told apart', () => {
  expect(copyTroubleOf('ENOENT')).toBe('gone')
  expect(copyTroubleOf('ENOSPC')).toBe('full')
  expect(['EROFS', 'EACCES', 'EPERM'].map(copyTroubleOf)).toEqual(['read-only', 'read-only', 'read-only'])
})

test('a code without words is told as it is', () => {
  expect(copyTroubleOf('EWEIRD')).toBe('other')
})

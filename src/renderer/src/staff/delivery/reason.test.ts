import { describe, expect, test } from 'vitest'
import { pauseReasons, waitReasons } from '../../../../shared/outcome'
import { staff } from '../../i18n/en/staff'
import { explain, nextTry } from './reason'

describe('an explanation of trouble', () => {
  test.each([...pauseReasons, ...waitReasons])('has all its words for "%s"', (reason) => {
    const words = staff.trouble[explain({ reason }).reason]
    for (const part of [words.what, words.app, words.you]) expect(part).toMatch(/^[A-Z].*\.$/)
    expect(words.title).toMatch(/^[A-Z].*[^.]$/)
  })

  test('leads to Settings where the cause may be there', () => {
    expect(explain({ reason: 'key' }).settingsHelp).toBe(true)
    expect(explain({ reason: 'offline' }).settingsHelp).toBe(false)
  })
})

describe('the next try', () => {
  const trouble = { retryAt: 10_000 }
  test('counts down to its time', () => {
    expect(nextTry(trouble, false, 7_000)).toEqual({ words: 'in', ms: 3_000 })
  })
  test('is any moment once its time has come', () => {
    expect(nextTry(trouble, false, 10_000)).toEqual({ words: 'any-moment' })
  })
  test('is now while one lead is tried', () => {
    expect(nextTry(trouble, true, 7_000)).toEqual({ words: 'now' })
  })
})

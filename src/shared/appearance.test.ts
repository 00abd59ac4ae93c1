import { expect, test } from 'vitest'
import { schemeOf } from './appearance'

const parts = { visitors: true, theme: 'light', appearance: 'light', prefersDark: false } as const

test('visitors see what their event wants, whatever the device is set to', () => {
  expect(schemeOf({ ...parts, theme: 'dark', appearance: 'light' })).toBe('dark')
  expect(schemeOf({ ...parts, theme: 'light', appearance: 'dark', prefersDark: true })).toBe('light')
})

test('staff see what the device is set to, whatever the event wants', () => {
  expect(schemeOf({ ...parts, visitors: false, theme: 'light', appearance: 'dark' })).toBe('dark')
  expect(schemeOf({ ...parts, visitors: false, theme: 'dark', appearance: 'light', prefersDark: true })).toBe(
    'light',
  )
})

test('"system" is what the operating system is set to', () => {
  for (const visitors of [true, false]) {
    const system = { visitors, theme: 'system', appearance: 'system' } as const
    expect(schemeOf({ ...system, prefersDark: true })).toBe('dark')
    expect(schemeOf({ ...system, prefersDark: false })).toBe('light')
  }
})

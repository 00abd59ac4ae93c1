import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACCENT_SHADE, accentOf, contrast } from './palette'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('black on white is 21 to 1, a colour on itself 1 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#0b6e6e', '#0b6e6e')).toBe(1)
})

test('text reads on any accent and under a pointer, and any accent reads as text on white', () => {
  fc.assert(
    fc.property(color, (picked) => {
      const accent = accentOf(picked)
      expect(contrast(accent.on, accent.fill)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(accent.on, accent.hover)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(accent.ink, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('the event’s colour itself is among its shades, which go from light to dark', () => {
  fc.assert(
    fc.property(color, (picked) => {
      const { shades } = accentOf(picked)
      expect(shades[ACCENT_SHADE]).toBe(picked)
      const onBlack = shades.map((shade) => contrast(shade, '#000000'))
      expect([...onBlack].sort((a, b) => b - a)).toEqual(onBlack)
    }),
  )
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MantineTheme } from '@mantine/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAGE_COLOR } from '../../../shared/appearance'
import { shapes, texts } from './pairs.fixture'
import { ACCENT_SHADE, accentOf, contrast } from './palette'
import { variablesOf } from './theme'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const schemes = ['light', 'dark'] as const

test('black on white is 21 to 1, a colour on itself 1 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#0b6e6e', '#0b6e6e')).toBe(1)
})

test('the window has the colour of the page that will be in it', () => {
  for (const scheme of schemes) expect(tokensOf('#0b6e6e', scheme).get('--ls-page')).toBe(PAGE_COLOR[scheme])
})

describe.each(schemes)('in %s', (scheme) => {
  test('every text reads on all that it stands on, with any accent', () => {
    fc.assert(fc.property(color, (picked) => meet(tokensOf(picked, scheme), texts, 4.5)))
  })

  test('every outline, ring and bar shows, with any accent', () => {
    fc.assert(fc.property(color, (picked) => meet(tokensOf(picked, scheme), shapes, 3)))
  })
})

test('what is laid over the event’s colour on the visitors’ screens leaves the words as readable', () => {
  fc.assert(
    fc.property(color, (picked) => {
      const { panel } = accentOf(picked)
      expect(contrast(panel.on, panel.veil)).toBeGreaterThanOrEqual(contrast(panel.on, panel.fill))
    }),
  )
})

test('a button stands out from dark ground, whatever the accent', () => {
  fc.assert(
    fc.property(color, (picked) => {
      const tokens = tokensOf(picked, 'dark')
      meet(tokens, [['--ls-accent', ['--ls-page', '--ls-surface']]], 3)
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

function meet(tokens: Map<string, string>, pairs: typeof texts, least: number) {
  for (const [drawn, grounds] of pairs)
    for (const ground of grounds)
      expect(contrast(colorOf(drawn), colorOf(ground)), `${drawn} on ${ground}`).toBeGreaterThanOrEqual(least)
  function colorOf(token: string) {
    const value = tokens.get(token)
    if (!value) throw new Error(`There is no ${token}`)
    return value
  }
}

/** All colour tokens of a scheme: those of base.css and those that hang on the accent. */
function tokensOf(accent: string, scheme: 'light' | 'dark'): Map<string, string> {
  const hung = variablesOf(accentOf(accent))({} as MantineTheme)
  return new Map([...fixed[scheme], ...Object.entries(hung.variables), ...Object.entries(hung[scheme])])
}

const fixed = { light: readTokens('light'), dark: readTokens('dark') }

function readTokens(scheme: 'light' | 'dark') {
  const css = readFileSync(join(import.meta.dirname, 'base.css'), 'utf8')
  const tokens = new Map<string, string>()
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const mine = selector.includes(`="${scheme}"]`) || /(^|\n):root\s*$/.test(selector)
    if (!mine) continue
    for (const [, name = '', value = ''] of body.matchAll(/(--ls-[\w-]+): (#[0-9a-f]{6});/g))
      tokens.set(name, value)
  }
  return tokens
}

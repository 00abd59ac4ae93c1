import { join, relative, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safePath } from './safe-path'

describe('the path of an address', () => {
  test.each([
    ['app://leadstand/', '/index.html'],
    ['app://leadstand', '/index.html'],
    ['app://leadstand/assets/index-1a2b.js', '/assets/index-1a2b.js'],
    ['app://leadstand/a%20b.css?x=1#y', '/a b.css'],
    ['app://leadstand/a/../b.js', '/b.js'],
    ['app://leadstand/../../b.js', '/b.js'],
  ])('%s is %s', (address, path) => {
    expect(safePath(address)).toBe(path)
  })

  test.each([
    'app://leadstand/..%2f..%2fetc/passwd',
    'app://leadstand/%2e%2e%2fsettings.json',
    'app://leadstand/a%5c..%5csettings.json',
    'app://leadstand/a%5csettings.json',
    'app://leadstand/%252e%252e/settings.json',
    'app://leadstand/index.html%00.png',
    'app://leadstand/%zz',
    'app://other/index.html',
    'app://leadstand:1/index.html',
    'not an address',
  ])('%s is refused', (address) => {
    expect(safePath(address)).toBeNull()
  })

  test('never leads out of the root', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%25',
      '%00',
      'a',
      '//',
      '%2e%2e',
      '..%2f',
      ':',
    )
    const root = join(sep, 'srv', 'app')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const path = safePath(`app://leadstand/${parts.join('')}`)
        if (path !== null) expect(relative(root, join(root, path))).not.toMatch(/^\.\./)
      }),
      { numRuns: 1_000 },
    )
  })
})

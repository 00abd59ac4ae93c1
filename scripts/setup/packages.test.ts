import { expect, test } from 'vitest'
import { checkNode, sameTree } from './packages.mjs'

const zod = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }
const otherPlatform = { 'node_modules/other': { version: '1.0.0', optional: true } }

test('packages as the lock file wants them need no installation', () => {
  expect(sameTree({ '': {}, ...zod }, zod)).toBe(true)
})

test('another version, a missing package and a leftover each need one', () => {
  expect(sameTree(zod, { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-b' } })).toBe(false)
  expect(sameTree(zod, {})).toBe(false)
  expect(sameTree({}, zod)).toBe(false)
})

test('another platform’s package may be missing', () => {
  expect(sameTree({ ...zod, ...otherPlatform }, zod)).toBe(true)
})

test('an old Node.js is refused with the version that is needed', () => {
  expect(() => checkNode('20.18.3')).toThrow('needs Node.js 20.19 or newer')
  expect(() => checkNode('18.20.0')).toThrow()
  expect(checkNode('20.19.0')).toContain('fine')
  expect(checkNode('24.1.0')).toContain('fine')
})

import { expect, test } from 'vitest'
import { passphraseFault } from './passphrase'

test.each([
  ['', '', 'short'],
  ['eleven chars', 'eleven chars', null],
  ['elevenchars', 'elevenchars', 'short'],
  ['correct horse battery', 'correct horse batterie', 'different'],
  ['correct horse battery', 'correct horse battery', null],
])('%j, typed again as %j, is %s', (first, second, fault) => {
  expect(passphraseFault({ first, second })).toBe(fault)
})

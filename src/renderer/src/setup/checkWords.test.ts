import type { TFunction } from 'i18next'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { setup } from '../i18n/en/setup'
import { checkWords } from './checkWords'

let t: TFunction<'setup'>
beforeAll(async () => {
  await i18next.init({ lng: 'en', ns: ['setup'], defaultNS: 'setup', resources: { en: { setup } } })
  t = i18next.getFixedT('en', 'setup')
})

describe('what the check of the connection found', () => {
  test('tells an address that answers like something else from one that does not answer', () => {
    const words = (value: string | number) => checkWords(t, { id: 'api', verdict: 'warning', value })
    expect(words(302)).toContain('does not answer as the API would')
    expect(words('offline')).toContain('no network')
    expect(words('unreachable')).toContain('Nothing answers')
    expect(words('no-answer')).toContain('did not answer in time')
  })
})

test('a clock that is far off is not told in minutes', () => {
  const words = (value: number) => checkWords(t, { id: 'clock', verdict: 'warning', value })
  expect(words(7)).toContain('7 minutes off')
  expect(words(5_256_000)).toContain('10 years off')
})

import { expect, test } from 'vitest'
import { staffLanguageOf } from './staff-language'

test.each([
  [['de-AT', 'en-US'], 'de'],
  [['fr'], 'fr'],
  [['es_MX.UTF-8'], 'es'],
  [['EN-GB'], 'en'],
  [['den-CA'], 'en'],
  [['nl-BE', 'fr-BE'], 'en'],
  [[], 'en'],
  [[''], 'en'],
])('a system that prefers %j has staff screens in %s', (preferred, language) => {
  expect(staffLanguageOf(preferred)).toBe(language)
})

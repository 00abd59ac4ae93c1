import { expect, test } from 'vitest'
import { nameOf } from './language-name'

test('a language is called by its own name', () => {
  expect(['en', 'de', 'fr', 'es', 'ar'].map(nameOf)).toEqual([
    'English',
    'Deutsch',
    'Français',
    'Español',
    'العربية',
  ])
})

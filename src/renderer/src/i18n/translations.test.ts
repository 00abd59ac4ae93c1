import { expect, test } from 'vitest'
import { type OwnLanguage, ownLanguages } from '../../../shared/event/words'
import { en, visitorLanguages } from '.'

/** Arabic is there for visitors, and for the way to the PIN. */
const forVisitors = ['common', 'visitor', 'session'] as const
const forStaff = [...forVisitors, 'setup', 'staff', 'newer'] as const
const PLURAL = /_(zero|one|two|few|many|other)$/

/** Every text by its path, `errors.email.noAt`. */
function flat(node: object, at = ''): Map<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[at + key, value]] : [...flat(value, `${at}${key}.`)],
  )
  return new Map(entries)
}

function textsOf(language: OwnLanguage, namespace: string): object {
  return new Map<string, object>(Object.entries(visitorLanguages[language])).get(namespace) ?? {}
}

const base = (key: string) => key.replace(PLURAL, '')
const isPlural = (texts: Map<string, string>, key: string) => texts.has(`${base(key)}_other`)
const placeholders = (words: string) => (words.match(/\{\{[^}]+\}\}|<\/?\w+>/g) ?? []).sort()

for (const language of ownLanguages)
  for (const namespace of language === 'ar' ? forVisitors : forStaff) {
    const english = flat(en[namespace])
    const texts = flat(textsOf(language, namespace))

    test(`${language} ${namespace}: no text is missing or left over`, () => {
      const keys = (all: Map<string, string>) => [...new Set([...all.keys()].map(base))].sort()
      expect(keys(texts)).toEqual(keys(english))
    })

    test(`${language} ${namespace}: every plural has the forms that the language has`, () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()
      for (const key of new Set([...texts.keys()].filter((one) => isPlural(texts, one)).map(base))) {
        const found = [...texts.keys()].filter((one) => base(one) === key && PLURAL.test(one))
        expect(found.sort()).toEqual(forms.map((form) => `${key}_${form}`))
      }
    })

    test(`${language} ${namespace}: the same things are put into each text`, () => {
      for (const [key, words] of texts) {
        const wanted = placeholders(english.get(isPlural(texts, key) ? `${base(key)}_other` : key) ?? '')
        // One, two or none may be said in words, or by name where English does.
        if (isPlural(texts, key) && /_(zero|one|two)$/.test(key)) {
          const ofOne = placeholders(english.get(`${base(key)}_one`) ?? '')
          expect([...wanted, ...ofOne]).toEqual(expect.arrayContaining(placeholders(words)))
        } else expect({ key, put: placeholders(words) }).toEqual({ key, put: wanted })
      }
    })

    test(`${language} ${namespace}: no text shouts, none is empty`, () => {
      for (const words of texts.values()) {
        expect(words).not.toMatch(/[!¡]/)
        expect(words.trim()).not.toBe('')
      }
    })
  }

import i18next from 'i18next'
import type { Language } from '../../../../../shared/event/words'

/** A language's name in the reader's own: German. */
export function languageName(code: Language): string {
  return nameOf('language', code)
}

export function countryName(code: string): string {
  return nameOf('region', code)
}

function nameOf(type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(i18next.language, { type }).of(code) ?? code
  } catch {
    return code
  }
}

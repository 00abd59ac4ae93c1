import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { OwnLanguage } from '../../../shared/event/words'
import { ar } from './ar'
import { de } from './de'
import { common } from './en/common'
import { newer } from './en/newer'
import { session } from './en/session'
import { setup } from './en/setup'
import { staff } from './en/staff'
import { visitor } from './en/visitor'
import { es } from './es'
import { fr } from './fr'

/** One area of the app each; `common` is what `t` finds without an area's name. */
export const en = { common, visitor, session, setup, staff, newer }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en
  }
}

/** The languages that Leadstand's own words are there in, for visitors. */
export const visitorLanguages = { en, fr, de, es, ar } satisfies Record<OwnLanguage, unknown>

/** Makes the strings known. They are part of the program, so this is done when it returns. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    ns: Object.keys(en),
    resources: visitorLanguages,
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  })
}

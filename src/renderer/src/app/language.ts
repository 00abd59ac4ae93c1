import i18next from 'i18next'
import { appState } from './state'

/** Keeps the app in the language that this device is set to. Visitors' screens have strings of their own, see visitor/language.ts. */
export function followLanguage(): void {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  // Before the page is drawn with that state: whoever subscribes first is told first.
  appState.subscribe(() => {
    const language = appState.get()?.language
    if (language && language !== i18next.language) void i18next.changeLanguage(language)
  })
}

import { ownLanguages } from '../../shared/event/words'
import { plain } from './events'
import type { GalleryState } from './state'

export const looks = ['light', 'dark'] as const
export const languages = ownLanguages

/** The state in the look and, for visitors, in the language that the address asks for, and in another accent: `?look=dark&language=ar&accent=ffd400`. */
export function wearing(state: GalleryState, query: URLSearchParams): GalleryState {
  const look = query.get('look') === 'dark' ? 'dark' : 'light'
  const language = languages.find((one) => one === query.get('language'))
  const accent = query.get('accent')
  const accentColor = accent ? { accentColor: `#${accent}` } : {}
  const shown = state.app?.event ?? plain
  // A language that the event has is greeted in first; its other words stay as they are.
  const greeted = language
    ? { languages: [language, ...shown.languages.filter((one) => one !== language)] }
    : {}
  return {
    ...state,
    app: { ...state.app, appearance: look, event: { ...shown, ...greeted, ...accentColor, theme: look } },
  }
}

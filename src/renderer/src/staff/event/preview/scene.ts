import { exhaustive } from '../../../../../shared/exhaustive'
import type { Tab } from '../editor/place'

export const screens = ['welcome', 'form', 'thanks'] as const
export type PreviewScreen = (typeof screens)[number]

/** What of the visitors' screens is edited, so that the preview can show it. */
export interface Scene {
  screen: PreviewScreen
  /** The row id of the question that is open, on the form. */
  question: string | null
}

/** Where visitors will see what is edited now: on a tab, in a field of it, in an open question. */
export function sceneOf(tab: Tab, field: string | null, open: string | null): Scene {
  switch (tab) {
    case 'questions':
      return { screen: 'form', question: open }
    case 'texts':
      return { screen: screenOfText(field), question: null }
    case 'event':
    case 'look':
      return { screen: 'welcome', question: null }
    default:
      return exhaustive(tab)
  }
}

/** The privacy text is read from the form. */
function screenOfText(field: string | null): PreviewScreen {
  if (field?.startsWith('thanks')) return 'thanks'
  return field?.startsWith('privacy') ? 'form' : 'welcome'
}

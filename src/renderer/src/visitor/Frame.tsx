import { DirectionContext } from '@mantine/core'
import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { EventProfile } from '../../../shared/event/profile'
import { directionOf, type Language, type Reading } from '../../../shared/event/words'
import classes from './Frame.module.css'
import { ownLanguageOf, stringsIn } from './language'
import { useOwnTaps } from './useOwnTaps'

interface Framed {
  reading: Reading
  /** Drawn beside the designer: takes no focus by itself, and is no landmark of its own. */
  preview: boolean
}

const Context = createContext<Framed>({ reading: { language: 'en', main: 'en' }, preview: false })

/** What dialogs are drawn in; null before it is there. */
export const FrameElement = createContext<HTMLElement | null>(null)

/** In which language this visitor reads the event's texts. */
export const useReading = () => use(Context).reading
export const usePreview = () => use(Context).preview

/**
 * What lies around every visitor's screen: its language with its direction, and the size that it measures itself by,
 * which is the window's or that of a preview. Dialogs are drawn inside it, so that they have both too.
 */
export function Frame({ event, language, preview = false, hidden = false, children }: FrameProps) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const main = event.languages[0] ?? 'en'
  const framed = useMemo(() => ({ reading: { language, main }, preview }), [language, main, preview])
  const dir = directionOf(language)
  const direction = useMemo(() => ({ dir, toggleDirection: nothing, setDirection: nothing }), [dir])
  return (
    <I18nextProvider i18n={stringsIn(ownLanguageOf(language, event.languages))}>
      <DirectionContext value={direction}>
        <Context value={framed}>
          <FrameElement value={element}>
            <div ref={setElement} className={classes.frame} lang={language} dir={dir} hidden={hidden}>
              {children}
            </div>
          </FrameElement>
        </Context>
      </DirectionContext>
    </I18nextProvider>
  )
}

const nothing = () => undefined

interface FrameProps {
  event: EventProfile
  language: Language
  preview?: boolean
  hidden?: boolean
  children: ReactNode
}

/** Says on the document which language it is in, for as long as a visitor's screen is what is seen; null gives it back. */
export function useDocumentLanguage(language: Language | null): void {
  useLayoutEffect(() => {
    if (language === null) return
    const root = document.documentElement
    const { lang, dir } = root
    root.lang = language
    root.dir = directionOf(language)
    return () => {
      root.lang = lang
      root.dir = dir
    }
  }, [language])
}

/**
 * A screen, which in a preview is no landmark of the page around it. `page`: what it shows where it has several; a tap that
 * began on another one is none.
 */
export function Screen({ className, page = 0, children }: ScreenProps) {
  const own = useOwnTaps(page)
  const preview = usePreview()
  const taps = (element: HTMLElement | null) => {
    own.current = element
  }
  return preview ? (
    <div className={className} ref={taps}>
      {children}
    </div>
  ) : (
    <main className={className} ref={taps}>
      {children}
    </main>
  )
}

interface ScreenProps {
  className: string | undefined
  page?: number
  children: ReactNode
}

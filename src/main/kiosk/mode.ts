import { app, nativeTheme } from 'electron'
import { PAGE_COLOR, schemeOf } from '../../shared/appearance'
import type { Events } from '../events/events'
import type { Door } from '../ipc'
import type { Journal } from '../journal/journal'
import type { Session } from '../session/session'
import type { Settings } from '../settings/settings'
import { type AppWindow, openWindow } from './window'

export interface ModeParts {
  settings: Settings
  events: Pick<Events, 'current'>
  session: Session
  door: Door
  journal: Pick<Journal, 'ready' | 'undelivered'>
  pushState: () => void
}

/** Who is served: visitors, full screen and nothing else, or staff in a window. And how the app may end. */
export interface Mode {
  window: Pick<AppWindow, 'current'>
  kiosk(): boolean
  open(): void
  /** A laptop is handed to visitors until the PIN. */
  handOver(): void
  sessionChanged(): void
  /** The role may have changed. */
  settingsChanged(): void
  requestQuit(): void
  quit(): void
  /** Whether something of the page is lost if the app ends. */
  noteDrafts(unsaved: boolean): void
}

export function openMode({ settings, events, session, door, journal, pushState }: ModeParts): Mode {
  let handedOver = false
  let quitting = false
  /** A page that crashed can't take it back; the question is asked then although nothing is lost. */
  let unsaved = false
  let window: AppWindow | null = null
  let journalRead = false
  journal.ready.then(
    () => {
      journalRead = true
    },
    // Whoever opened the journal hears of that.
    () => undefined,
  )

  // Before the set-up a device is a window like any other: somebody is still arranging it.
  const kiosk = () => {
    const { device } = settings.get()
    return device !== null && (device.role === 'kiosk' || handedOver)
  }

  function background() {
    const visitors = kiosk() && !session.unlocked()
    const { theme } = events.current()
    const { appearance } = settings.get()
    const prefersDark = nativeTheme.shouldUseDarkColors
    return PAGE_COLOR[schemeOf({ visitors, theme, appearance, prefersDark })]
  }

  function mayClose(): boolean {
    if (quitting) return true
    if (kiosk() && !session.unlocked()) {
      door.push('onStaffRequested', undefined)
      return false
    }
    if (!journalRead) {
      // Nobody knows yet what exists only here.
      journal.ready.then(requestQuit, () => undefined)
      return false
    }
    const undelivered = journal.undelivered()
    if (undelivered === 0 && !unsaved) {
      quitting = true
      return true
    }
    door.push('onQuitRequested', { undelivered })
    return false
  }
  function requestQuit() {
    if (mayClose()) app.quit()
  }

  // Ended by the system (log-off, a signal): leads are safe on the disk, and holding it up helps nobody.
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('window-all-closed', () => {
    if (quitting) app.quit()
  })
  app.on('second-instance', () => window?.focus())

  function changed() {
    window?.setKiosk(kiosk())
    pushState()
  }

  return {
    window: { current: () => window?.current() ?? null },
    kiosk,
    open() {
      window = openWindow({
        kiosk: kiosk(),
        background,
        mayClose,
        onStaffKeys: () => door.push('onStaffRequested', undefined),
      })
    },
    handOver() {
      handedOver = true
      session.lock()
      changed()
    },
    sessionChanged() {
      if (session.unlocked()) handedOver = false
      changed()
    },
    settingsChanged: changed,
    requestQuit,
    quit() {
      quitting = true
      app.quit()
    },
    noteDrafts(now) {
      unsaved = now
    },
  }
}

import { join } from 'node:path'
import { app, BrowserWindow, powerSaveBlocker, screen } from 'electron'
import { log } from '../log'
import { ORIGIN } from './origin'

export interface AppWindow {
  /** Null only between two windows, while one is replaced. */
  current(): BrowserWindow | null
  /** Full screen with nothing else reachable, or an ordinary window. */
  setKiosk(kiosk: boolean): void
  focus(): void
}

export interface WindowParts {
  kiosk: boolean
  /** What is seen until the page is there: the ground of that page. */
  background: () => string
  /** Somebody closes the window: true lets it go. */
  mayClose: () => boolean
  /** Ctrl+Alt+S. */
  onStaffKeys: () => void
}

const LAPTOP_SIZE = { width: 1280, height: 800, minWidth: 800, minHeight: 600 }
/** A page that crashes this often within a minute is not loaded again at once. */
const CRASHES_PER_MINUTE = 5

export function openWindow({ kiosk: firstKiosk, background, mayClose, onStaffKeys }: WindowParts): AppWindow {
  let window: BrowserWindow | null = null
  let kiosk = firstKiosk
  let blocker: number | null = null
  let crashes: number[] = []
  let ended = false
  app.once('quit', () => {
    ended = true
  })

  function create() {
    const created = new BrowserWindow({
      ...LAPTOP_SIZE,
      show: false,
      kiosk,
      fullscreen: kiosk,
      autoHideMenuBar: true,
      backgroundColor: background(),
      title: app.name,
      icon: join(app.getAppPath(), 'resources/icon.png'),
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: !app.isPackaged,
        // The queue runs in the page, also while another window is in front.
        backgroundThrottling: false,
      },
    })
    window = created
    keepScreenOn()
    created.once('ready-to-show', () => created.show())
    created.on('page-title-updated', (event) => event.preventDefault())
    created.on('close', (event) => {
      if (!mayClose()) event.preventDefault()
    })
    // A sandboxed page can destroy its window by window.close() without a `close` event.
    created.on('closed', () => {
      window = null
      // Not at once: a window made while the app ends (crash-guard.ts) would keep it from ending.
      setImmediate(() => {
        if (!ended && !mayClose()) create()
      })
    })
    created.webContents.on('before-input-event', (event, input) => {
      const staffKeys = input.control && input.alt && input.code === 'KeyS'
      if (staffKeys && input.type === 'keyDown') {
        event.preventDefault()
        onStaffKeys()
      }
    })
    created.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') recoverPage(created, reason)
    })
    created.on('unresponsive', () => {
      log.error('window: the page hangs')
      // Ends as `render-process-gone`, which loads it anew.
      created.webContents.forcefullyCrashRenderer()
    })
    void created.loadURL(`${ORIGIN}/index.html`)
  }

  function recoverPage(crashed: BrowserWindow, reason: string) {
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < 60_000), now]
    log.error('window: the page crashed', { reason, crashesInAMinute: crashes.length })
    const wait = crashes.length > CRASHES_PER_MINUTE ? 10_000 : 100
    setTimeout(() => {
      if (!crashed.isDestroyed()) void crashed.loadURL(`${ORIGIN}/index.html`)
    }, wait)
  }

  function keepScreenOn() {
    if (kiosk && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep')
    if (!kiosk && blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  }

  function cover() {
    if (!window || !kiosk) return
    window.setBounds(screen.getDisplayMatching(window.getBounds()).bounds)
    window.setKiosk(true)
  }
  screen.on('display-added', cover)
  screen.on('display-removed', cover)
  screen.on('display-metrics-changed', cover)
  create()

  return {
    current: () => window,
    setKiosk(next) {
      if (next === kiosk) return
      kiosk = next
      keepScreenOn()
      window?.setKiosk(next)
      window?.setFullScreen(next)
    },
    focus() {
      if (window?.isMinimized()) window.restore()
      window?.focus()
    },
  }
}

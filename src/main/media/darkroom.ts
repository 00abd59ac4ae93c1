import { app, BrowserWindow, session } from 'electron'

/** ms that a picture or video may take; what takes longer is a bomb, or hangs. */
const TIME_LIMIT = 10_000
const PARTITION = 'darkroom'

/**
 * Runs a program over a file's bytes in a page without any rights: sandboxed, without preload, on an empty page of a session of its own
 * that reaches nothing. Decoders are where hostile files strike, and there is nothing to take there. Rejected if the program fails, the
 * page dies of the bytes, or the time is over; the page is gone in any case.
 *
 * `program`: the source of a function of one `Blob` that returns a promise of what can be cloned.
 */
export async function inDarkroom<T>(bytes: Uint8Array, type: string, program: string): Promise<T> {
  isolate()
  const page = new BrowserWindow({
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const dead = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('time is over')), TIME_LIMIT)
      page.webContents.on('render-process-gone', () => reject(new Error('the page died')))
    })
    const work = page.loadURL('about:blank').then(() => {
      const base64 = JSON.stringify(Buffer.from(bytes).toString('base64'))
      const blob = `new Blob([Uint8Array.from(atob(${base64}), (c) => c.charCodeAt(0))], { type: ${JSON.stringify(type)} })`
      return page.webContents.executeJavaScript(`(${program})(${blob})`) as Promise<T>
    })
    return await Promise.race([work, dead])
  } finally {
    clearTimeout(timer)
    if (!page.isDestroyed()) page.destroy()
  }
}

let isolated = false

function isolate() {
  if (isolated) return
  isolated = true
  const own = session.fromPartition(PARTITION)
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !/^(about|blob|data):/.test(url) }))
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  // A file may be looked at before the app's own window is there; its end is not the app's.
  app.on('window-all-closed', () => undefined)
}

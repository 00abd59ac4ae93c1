import { randomUUID } from 'node:crypto'
import { app, BrowserWindow, type Session, session } from 'electron'

/** ms that a picture or video may take; what takes longer is a bomb, or hangs. */
const TIME_LIMIT = 10_000
const PARTITION = 'darkroom'
/** The only address that a page here reaches; no name that ends so is ever given to a server (RFC 6761). */
const ADDRESS = 'https://darkroom.invalid/'
const POLICY = "default-src 'none'; connect-src 'self'; img-src blob:; media-src blob:"

/**
 * Runs a program over a file's bytes in a page without any rights: sandboxed, without preload, on an empty page of a session of its own
 * that reaches nothing but this file. Decoders are where hostile files strike, and there is nothing to take there. Rejected if the
 * program fails, the page dies of the bytes, or the time is over; the page is gone in any case.
 *
 * `program`: the source of a function of one `Blob` that returns a promise of what can be cloned.
 */
export async function inDarkroom<T>(bytes: Uint8Array, type: string, program: string): Promise<T> {
  isolate()
  const address = ADDRESS + randomUUID()
  files.set(address, { bytes, type })
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
    const work = page.loadURL(ADDRESS).then(() => {
      const file = `fetch(${JSON.stringify(address)}).then((answer) => answer.blob())`
      return page.webContents.executeJavaScript(`${file}.then(${program})`) as Promise<T>
    })
    return await Promise.race([work, dead])
  } finally {
    clearTimeout(timer)
    files.delete(address)
    if (!page.isDestroyed()) page.destroy()
  }
}

/**
 * What is being looked at, by its address. Fetched rather than put into the program: as base64 in there a video of 60 MB
 * took longer than the time limit.
 */
const files = new Map<string, { bytes: Uint8Array; type: string }>()

let isolated = false

function isolate() {
  if (isolated) return
  isolated = true
  const own = session.fromPartition(PARTITION)
  serve(own)
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith('blob:') && !url.startsWith(ADDRESS) }),
  )
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  // A file may be looked at before the app's own window is there; its end is not the app's.
  app.on('window-all-closed', () => undefined)
}

/** Answers in the network's place, so that nothing of this session goes out. */
function serve(own: Session) {
  own.protocol.handle('https', ({ url }) => {
    const file = files.get(url)
    if (file) return new Response(new Uint8Array(file.bytes), { headers: { 'Content-Type': file.type } })
    if (url !== ADDRESS) return new Response(null, { status: 404 })
    return new Response('<!doctype html>', {
      headers: { 'Content-Type': 'text/html', 'Content-Security-Policy': POLICY },
    })
  })
}

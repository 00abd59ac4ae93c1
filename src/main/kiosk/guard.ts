import { app, Menu, type Session, session, type WebContents } from 'electron'
import { isOwnUrl } from './origin'

/** What no page of this app may ever do, for every web contents that will exist. */
export function guardPages(): void {
  // The default menu brings reload, developer tools, zoom and close as shortcuts, in kiosk mode too.
  Menu.setApplicationMenu(null)
  app.on('web-contents-created', (_event, contents) => guard(contents))
  // Certificates that do not verify are refused by default; no handler may ever change that.
}

/** Denies every permission; must run when the app is ready. */
export function denyPermissions(own: Session = session.defaultSession): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  own.on('will-download', (event) => event.preventDefault())
  own.setSpellCheckerEnabled(false)
}

function guard(contents: WebContents) {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnUrl(event.url)) event.preventDefault()
  })
  contents.on('will-navigate', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('zoom-changed', () => contents.setZoomLevel(0))
  contents.on('did-finish-load', () => {
    contents.setZoomLevel(0)
    void contents.setVisualZoomLevelLimits(1, 1)
  })
}

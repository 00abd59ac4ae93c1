// One empty window for the gallery, in the browser that the app runs in: what is drawn and measured in it is what the
// app draws, and no second browser has to be installed.

import { app, BrowserWindow } from 'electron'

if (app.commandLine.hasSwitch('no-sandbox') === false) app.enableSandbox()
app.on('ready', () => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true, frame: false })
  void window.loadURL('about:blank')
})

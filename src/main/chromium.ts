import { app } from 'electron'

/** Chromium's own behaviour, set before it starts. */
export function setChromiumSwitches(): void {
  // A POST on a shared connection may be repeated by the network stack itself: see courier/transport.ts.
  app.commandLine.appendSwitch('disable-http2')
  // No zoom by two fingers, no leaving the page by a swipe.
  app.commandLine.appendSwitch('disable-pinch')
  app.commandLine.appendSwitch('overscroll-history-navigation', '0')
  // As root (containers) Chromium runs only without its sandbox, and its children die if it is asked for after all.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

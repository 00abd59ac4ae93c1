/**
 * The names of every message between page and main process. Apart from ipc.ts, so that the preload,
 * which must stay small and free of libraries, knows them and nothing more.
 */
export const methods = {
  getAppState: 'app:state',
  finishSetup: 'setup:finish',
  runChecks: 'setup:checks',
  unlock: 'session:unlock',
  lock: 'session:lock',
  staffActive: 'session:active',
  captureLead: 'lead:capture',
  deliverLead: 'lead:deliver',
  openLeads: 'lead:open',
  resendLead: 'lead:resend',
  correctLead: 'lead:correct',
  deleteLead: 'lead:delete',
  journalPage: 'journal:page',
  journalRead: 'journal:read',
  journalAppend: 'journal:append',
  getCourier: 'courier:status',
  tryNow: 'courier:try-now',
  getSettings: 'settings:get',
  saveConnection: 'settings:connection',
  saveDevice: 'settings:device',
  changePin: 'settings:pin',
  acceptSecretStore: 'settings:accept-secret-store',
  practiceReceived: 'practice:received',
  startExport: 'export:start',
  writeExport: 'export:write',
  finishExport: 'export:finish',
  cancelExport: 'export:cancel',
  handOver: 'kiosk:hand-over',
  requestQuit: 'app:request-quit',
  quit: 'app:quit',
} as const

export const pushes = {
  onAppState: 'push:app-state',
  onCourier: 'push:courier',
  onQuitRequested: 'push:quit-requested',
  onStaffRequested: 'push:staff-requested',
} as const

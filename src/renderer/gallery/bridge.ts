import { type Delivery, deliveryStates } from '../../shared/delivery'
import type { AppState, LeadstandApi, PushName, PushPayload, Result, SettingsView } from '../../shared/ipc'
import type { Lead } from '../../shared/lead'
import { checkSubmission, UNDO_MS } from '../../shared/submission'
import { plain } from './events'
import { registerOf } from './register'
import { showEndOf } from './show-end'
import { type GalleryState, now } from './state'

/** The PIN that opens the gallery's devices. */
export const PIN = '2468'

const app: AppState = {
  version: '0.1.0',
  setUp: true,
  device: { name: 'Tablet 2', role: 'kiosk' },
  event: plain,
  eventRevision: '1',
  appearance: 'light',
  language: 'en',
  practice: false,
  resendPolicy: 'resend',
  unlocked: false,
  kiosk: true,
  pinWaitUntil: null,
  secretStore: { backend: 'gnome_libsecret', protected: true, accepted: false, lostKeys: 0 },
  journal: { healthy: true, failure: null, emptied: false },
  journalCopy: null,
  automaticBackup: null,
  damage: null,
  provisionProblems: [],
}

const settings: SettingsView = {
  connection: { kind: 'hyperaktiv', baseUrl: 'https://app.hyperaktiv.ai/api/v1', hasKey: true },
  ref: 'YYY',
  idleMinutes: 5,
  maxInFlight: 4,
  journalCopy: null,
  userData: '/home/booth/.config/Leadstand',
  runtime: 'Electron 45.4.1',
}

const done = async <T>(value: T): Promise<Result<T>> => ({ ok: true, value })
const nothing = () => done(undefined)
/** The system's dialog, in which the person cancelled. */
const cancelled = () => done(null)

/** Stands in for the main process: what a state says, in memory. Calls that change something change it here, and tell the page. */
export function openBridge(state: GalleryState): LeadstandApi {
  let told: AppState = { ...app, ...state.app }
  const events = [told.event]
  const leads = new Map((state.leads ?? []).map(({ lead }) => [lead.id, lead]))
  const opened = new Map((state.leads ?? []).map((one) => [one.lead.id, one.opened]))
  const listeners = new Map<PushName, Set<(payload: never) => void>>()

  function on<P extends PushName>(push: P) {
    return (listener: (payload: PushPayload<P>) => void) => {
      const heard = listeners.get(push) ?? new Set()
      listeners.set(push, heard.add(listener))
      return () => void heard.delete(listener)
    }
  }
  function tell<P extends PushName>(push: P, payload: PushPayload<P>) {
    for (const listener of listeners.get(push) ?? []) listener(payload as never)
  }
  function change(more: Partial<AppState>) {
    told = { ...told, ...more }
    tell('onAppState', told)
    return nothing()
  }
  const entries = (some: Iterable<Lead>) =>
    [...some].map(({ id, delivery }) => ({ id, delivery, deletedAt: null }))
  const counts = () => {
    const states = Object.fromEntries(deliveryStates.map((name) => [name, 0])) as Record<
      Delivery['state'],
      number
    >
    for (const { delivery } of leads.values()) states[delivery.state]++
    return states
  }
  const undelivered = () => {
    const { delivered, practised, elsewhere, ...rest } = counts()
    return Object.values(rest).reduce((sum, count) => sum + count, 0)
  }

  return {
    getAppState: () => done(told),
    finishSetup: () => change({ setUp: true }),
    runChecks: () => done([]),
    async unlock({ pin }) {
      const unlocked = pin === PIN
      if (unlocked) await change({ unlocked })
      return done({ unlocked, triesLeft: unlocked ? 5 : 4 })
    },
    lock: () => change({ unlocked: false }),
    staffActive: nothing,
    async captureLead({ id, values, meeting }) {
      const errors = checkSubmission(told.event, values)
      if (Object.keys(errors).length > 0) return done({ kind: 'invalid', errors })
      const delivery = {
        state: 'queued',
        rev: 1,
        attempts: 0,
        ambiguous: 0,
        burnt: 0,
        strikes: 0,
        dueAt: meeting ? Date.now() + UNDO_MS : now,
      }
      const envelope = { version: 1, keyId: 'sample', iv: 'AAAAAAAAAAAAAAAA', data: 'AAAA' }
      const lead = { id, seq: leads.size + 1, eventId: told.event.id, capturedAt: now, envelope, delivery }
      leads.set(id, lead as Lead)
      return done({ kind: 'captured', lead: lead as Lead, journaled: true })
    },
    // On its way for as long as the page is open.
    deliverLead: () => new Promise(() => undefined),
    openLeads: (some) => done(some.flatMap(({ id }) => opened.get(id) ?? [])),
    resendLeads: () => done([]),
    takeOverLeads: () => done([]),
    correctLead: () => done({ kind: 'impossible' }),
    resendCorrected: () => done({ kind: 'impossible' }),
    deleteLeads: nothing,
    amendMeeting: () => done({ kind: 'impossible' }),
    addEncounter: () => done({ kind: 'impossible' }),
    removeEncounter: () => done({ kind: 'impossible' }),
    ...registerOf(state.leads ?? []),
    journalPage: () => done({ entries: entries(leads.values()), next: null }),
    journalLookup: (ids) => done(entries(ids.flatMap((id) => leads.get(id) ?? []))),
    journalCounts: () => done({ states: counts(), deleted: 0 }),
    reportRecovery: nothing,
    confirmDamage: () => change({ damage: null }),
    journalRead: (ids) => done(ids.flatMap((id) => leads.get(id) ?? [])),
    journalAppend: () => done({ journaled: true }),
    journalBury: nothing,
    getCourier: () => done({ open: true, limit: 1, clockAheadMs: null, trouble: null, ...state.courier }),
    tryNow: nothing,
    wentOnline: nothing,
    getAttempts: () => done(state.attempts ?? []),
    getSettings: () => done({ ...settings, ...state.settings }),
    saveConnection: async () => ({ ok: true, value: { kind: 'taken' } }),
    saveDevice: nothing,
    chooseJournalCopy: cancelled,
    endJournalCopy: nothing,
    saveReport: cancelled,
    saveInsights: cancelled,
    saveAppearance: ({ appearance }) => change({ appearance }),
    saveLanguage: ({ language }) => change({ language }),
    getEvents: () =>
      done({ events: events.map((profile) => ({ profile, leads: 0 })), current: told.event.id }),
    saveEvent: ({ id }) => done({ kind: 'taken', id: id ?? '' }),
    useEvent: ({ id }) => done({ kind: 'taken', id }),
    removeEvent: () => done({ removed: true }),
    getSampleEvents: () => done([]),
    addSampleEvent: () => done({ kind: 'taken', id: 'event' }),
    importEvent: cancelled,
    exportEvent: cancelled,
    addMedia: cancelled,
    journalErasures: () => done([]),
    getShowEnd: () => done(showEndOf(state)),
    eraseEvent: () => done({ kind: 'stopped' }),
    stopErasing: nothing,
    eraseRest: () => done({ files: 0, copy: null, keys: false }),
    changePin: ({ current }) => done({ changed: current === PIN }),
    acceptSecretStore: () => change({ secretStore: { ...told.secretStore, accepted: true } }),
    practiceReceived: () => done({ total: 0, latest: [] }),
    startExport: cancelled,
    writeExport: nothing,
    finishExport: () =>
      done({ kind: 'saved', path: '/media/stick/Harbour Expo.age', leads: leads.size, bytes: 14_312 }),
    cancelExport: nothing,
    chooseRestore: cancelled,
    checkRestore: () => new Promise(() => undefined),
    applyRestore: () => new Promise(() => undefined),
    cancelRestore: nothing,
    getBackups: () => done({ records: [], automatic: null, ...state.backups }),
    chooseBackupFolder: cancelled,
    saveAutomaticBackup: nothing,
    endAutomaticBackup: nothing,
    handOver: () => change({ kiosk: true, unlocked: false }),
    async requestQuit() {
      tell('onQuitRequested', { undelivered: undelivered() })
      return nothing()
    },
    quit: nothing,
    noteDrafts: nothing,
    onAppState: on('onAppState'),
    onCourier: on('onCourier'),
    onBackupProgress: on('onBackupProgress'),
    onRestoreProgress: on('onRestoreProgress'),
    onLeadsChanged: on('onLeadsChanged'),
    onLeadsResent: on('onLeadsResent'),
    onQuitRequested: on('onQuitRequested'),
    onStaffRequested: on('onStaffRequested'),
    ...state.answers,
  }
}

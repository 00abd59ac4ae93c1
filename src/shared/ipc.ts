import { z } from 'zod'
import {
  automaticPlan,
  automaticState,
  backupFormat,
  backupProgress,
  backupRecord,
  backupScope,
  passphrase,
} from './backup'
import { baseUrl } from './base-url'
import { courierStatus } from './courier'
import { deliverySchema, deliveryStates, maxInFlight, resendPolicy } from './delivery'
import { eraseAnswer, eraseRest, erasure, showEnd } from './erase'
import { eventProfile, theme } from './event/profile'
import { contactFields } from './event/question'
import type { methods, pushes } from './ipc-names'
import { leadSchema, meeting, openedLead } from './lead'
import {
  idsCursor,
  idsPage,
  insights,
  leadFilter,
  leadListing,
  leadOrder,
  MATCHES,
  PERSON_LEADS,
  personLead,
  personMatch,
} from './lead-list'
import { mediaFaults, mediaName, mediaUse } from './media'
import { PAGE } from './page'
import { apiKeySchema, deviceName, pinSchema, provision, role } from './provision'
import { restoreChecked, restoreChosen, restoreDone, restoreProgress } from './restore'
import { staffLanguage } from './staff-language'
import { answerErrors, submission } from './submission'

/** Attempts that the Delivery screen shows. */
export const ATTEMPTS_SHOWN = 50
const leads = z.array(leadSchema).max(PAGE)
const nothing = z.void()
/** Leads that were put back: more than any device ever holds would make the sum of damage unusable. */
const putBack = z.number().int().min(0).max(10_000_000)
const problem = z.strictObject({ path: z.string(), message: z.string() })

const secretStore = z.strictObject({
  /** The system's key store by Electron's name, for example `gnome_libsecret`, `basic_text`, `keychain`. */
  backend: z.string(),
  /** False where the system has no key store: secrets are then only obfuscated. */
  protected: z.boolean(),
  /** Whether staff accepted that. */
  accepted: z.boolean(),
  /** Keys that no longer unwrap: their leads can't be opened here. */
  lostKeys: z.number().int(),
})

/** What was found damaged or missing and put back since staff last confirmed it. */
export const damage = z.strictObject({
  /** Epoch ms at which it was found first. */
  at: z.number(),
  /** Journal records that could not be read; they are kept in a file of their own. */
  records: z.number().int(),
  /** Leads that the database had lost and got back from the journal. */
  rows: z.number().int(),
  /** Leads that the journal had lost and got back from the database. */
  journal: z.number().int(),
  /** Journal files that were missing and came back from the second copy. */
  segments: z.number().int(),
})
export type Damage = z.infer<typeof damage>

/** What every screen may know, the visitor's too: nothing in it is secret or about a person. */
const appState = z.strictObject({
  version: z.string(),
  setUp: z.boolean(),
  device: z.strictObject({ name: z.string(), role }),
  /** The current event. */
  event: eventProfile,
  /** Which writing of the event's profile this is; a form hands it back, so that it is read as it was shown. */
  eventRevision: z.string(),
  /** Of the staff's screens; the visitors' have the event's. */
  appearance: theme,
  /** The same for words. */
  language: staffLanguage,
  practice: z.boolean(),
  resendPolicy,
  /** Staff may see leads and settings. */
  unlocked: z.boolean(),
  /** Visitors are served: full screen, nothing else. */
  kiosk: z.boolean(),
  /** Ends of the wait after wrong PINs, epoch ms; null when a PIN may be tried. */
  pinWaitUntil: z.number().nullable(),
  secretStore,
  journal: z.strictObject({
    healthy: z.boolean(),
    /** The code of the last failed write, for example `ENOSPC`. */
    failure: z.string().nullable(),
    /** There are keys of leads and not one lead, nor a deleted one: whatever was captured here before is gone. */
    emptied: z.boolean(),
  }),
  /** The second copy of the journal; null if staff named no folder for one. `failure`: the code of what failed last. */
  journalCopy: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('current') }),
      z.strictObject({ state: z.literal('copying') }),
      z.strictObject({ state: z.literal('failing'), failure: z.string(), since: z.number() }),
    ])
    .nullable(),
  /** The backups that are made by themselves; null if staff set none up. */
  automaticBackup: automaticState.nullable(),
  damage: damage.nullable(),
  /** Errors of a provisioning file that was therefore not applied. */
  provisionProblems: z.array(problem),
})
export type AppState = z.infer<typeof appState>

const check = z.strictObject({
  id: z.enum(['storage', 'secrets', 'disk', 'api', 'clock', 'screen']),
  verdict: z.enum(['ok', 'warning', 'failed', 'skipped']),
  /** For the sentence on screen: bytes, seconds, a status or an error code. */
  value: z.union([z.string(), z.number()]).nullable(),
})
export type Check = z.infer<typeof check>

const connectionView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('practice'), url: z.string() }),
  z.strictObject({ kind: z.literal('hyperaktiv'), baseUrl: z.string(), hasKey: z.boolean() }),
])

const settingsView = z.strictObject({
  connection: connectionView,
  ref: z.string(),
  idleMinutes: z.number(),
  maxInFlight: z.number(),
  /** The folder of the journal's second copy. */
  journalCopy: z.string().nullable(),
  userData: z.string(),
  runtime: z.string(),
})
export type SettingsView = z.infer<typeof settingsView>

const connectionInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('practice') }),
  z.strictObject({
    kind: z.literal('hyperaktiv'),
    baseUrl,
    ref: z.string().trim().min(1).max(200),
    /** Left out: the stored key stays. */
    apiKey: apiKeySchema.optional(),
  }),
])
export type ConnectionInput = z.infer<typeof connectionInput>
/** `no-reference`: leads of these events wait and could not be sent, so that nothing was changed. By their names. */
const connectionTaken = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('taken') }),
  z.strictObject({ kind: z.literal('no-reference'), events: z.array(z.string()) }),
])
export type ConnectionTaken = z.infer<typeof connectionTaken>

const eventId = z.strictObject({ id: z.string().max(40) })
const deviceEvents = z.strictObject({
  events: z.array(
    z.strictObject({ profile: eventProfile, /** Leads of it on this device. */ leads: z.number().int() }),
  ),
  current: z.string(),
})
export type DeviceEvents = z.infer<typeof deviceEvents>
/** `refused`: with the path of each fault, and nothing was changed. */
const eventTaken = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('taken'), id: z.string() }),
  z.strictObject({ kind: z.literal('refused'), problems: z.array(problem) }),
])
export type EventTaken = z.infer<typeof eventTaken>
/** `picture`: where the page finds it; it is not kept on this device until the sample is taken. */
const sampleEvent = z.strictObject({
  sample: z.string(),
  profile: eventProfile,
  picture: z.string().nullable(),
})

const journalEntry = z.strictObject({
  id: z.uuid(),
  /** Null: staff deleted it, and it must not come back. */
  delivery: deliverySchema.nullable(),
  /** Epoch ms; null while it is not deleted. */
  deletedAt: z.number().nullable(),
})
export type JournalEntry = z.infer<typeof journalEntry>

const attempt = z.strictObject({
  id: z.uuid(),
  /** Epoch ms at which its result was known. */
  at: z.number(),
  /** How long it took, in ms; null for one from before this start. */
  ms: z.number().nullable(),
  /** What it made of the lead. */
  state: z.enum(deliveryStates),
  /** What came back: see `outcomeCode` in shared/delivery.ts. */
  code: z.string(),
  status: z.number().int().optional(),
})
export type Attempt = z.infer<typeof attempt>

const received = z.strictObject({
  at: z.number(),
  status: z.number(),
  email: z.string().nullable(),
  body: z.string(),
})

/** What the screen shows of backups. The passphrase is not among it: it goes in and never comes out. */
const backups = z.strictObject({
  /** The newest first; `since`: leads that were captured after it. */
  records: z.array(backupRecord.extend({ since: z.number().int() })),
  automatic: automaticPlan.safeExtend({ folder: z.string() }).nullable(),
})
export type Backups = z.infer<typeof backups>

/** What became of a folder that a person chose; `unusable`: the system's code of why not. */
const folderChosen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), folder: z.string() }),
  z.strictObject({ kind: z.literal('unusable'), code: z.string() }),
])

/**
 * A change to one lead that staff asked for, in the journal when it is answered. `impossible`: it is deleted, can't be opened here, or
 * there is no such encounter. `full`: with the change there would be more than a lead can hold; nothing was changed.
 */
const changed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), lead: leadSchema }),
  z.strictObject({ kind: z.literal('impossible') }),
  z.strictObject({ kind: z.literal('full') }),
])
export type ChangedLead = z.infer<typeof changed>

const typedField = z.string().max(500).optional()
const typedContact = z.strictObject({
  Email: typedField,
  Firstname: typedField,
  Lastname: typedField,
  PhoneNumber: typedField,
})
export type TypedContact = z.infer<typeof typedContact>

/** Epoch ms: tells the encounters of a lead apart. */
const encounterAt = z.number().int().nonnegative()

/**
 * THE contract between the page and the main process: what each message takes and gives. Both are
 * parsed in main. `staff: true` is answered only while staff are signed in (or before set-up).
 */
export const contract = {
  getAppState: { input: nothing, output: appState },
  finishSetup: { input: provision, output: z.void(), staff: true },
  /** `baseUrl`: of a connection that is not saved yet; null asks the one that is. */
  runChecks: { input: z.strictObject({ baseUrl: baseUrl.nullable() }), output: z.array(check), staff: true },
  unlock: {
    input: z.strictObject({ pin: z.string().max(50) }),
    output: z.strictObject({ unlocked: z.boolean(), triesLeft: z.number().int() }),
  },
  lock: { input: nothing, output: nothing },
  staffActive: { input: nothing, output: nothing },
  captureLead: {
    input: submission,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('captured'), lead: leadSchema, journaled: z.boolean() }),
      z.strictObject({
        kind: z.literal('invalid'),
        errors: z.record(z.string(), z.enum(answerErrors)),
      }),
    ]),
  },
  deliverLead: {
    input: leadSchema,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('settled'), delivery: deliverySchema }),
      /** No attempt was made: the courier waits. The lead is as it was. */
      z.strictObject({ kind: z.literal('held') }),
      /** No attempt was made: staff deleted the lead, and its row only does not know. */
      z.strictObject({ kind: z.literal('deleted') }),
    ]),
  },
  openLeads: { input: leads, output: z.array(openedLead), staff: true },
  /** Sends leads again; gives those that changed. The others are delivered, being sent, deleted, or newer than these copies. */
  resendLeads: { input: leads, output: leads, staff: true },
  /** This device sends leads of another one from now on; gives those that changed, as the journal has them. */
  takeOverLeads: { input: z.array(z.uuid()).max(PAGE), output: leads, staff: true },
  /**
   * New contact fields, checked as the form does; a field that is left out stays, an empty one is removed. What is not delivered
   * is sent with them; what is delivered stays so.
   */
  correctLead: {
    input: z.strictObject({ lead: leadSchema, contact: typedContact }),
    output: z.discriminatedUnion('kind', [
      ...changed.options,
      z.strictObject({
        kind: z.literal('invalid'),
        errors: z.partialRecord(z.enum(contactFields), z.enum(answerErrors)),
      }),
    ]),
    staff: true,
  },
  /** A delivered lead that was corrected since goes to the server once more, beside the copy that it accepted. */
  resendCorrected: { input: z.strictObject({ lead: leadSchema }), output: changed, staff: true },
  deleteLeads: { input: z.array(z.uuid()).max(PAGE), output: nothing, staff: true },
  /** What staff note of the encounter at `at`, in the place of what they noted before. The lead is not sent again. */
  amendMeeting: {
    input: z.strictObject({ lead: leadSchema, at: encounterAt, meeting }),
    output: changed,
    staff: true,
  },
  /**
   * The person was met once more. `form`: what was typed then; of it is kept what the lead does not say already, also what
   * the form would not take. The lead is not sent again.
   */
  addEncounter: {
    input: z.strictObject({
      lead: leadSchema,
      meeting,
      form: submission.omit({ id: true, meeting: true }).nullable(),
    }),
    output: changed,
    staff: true,
  },
  /** Undoes `addEncounter`; the first encounter is the lead itself and stays. */
  removeEncounter: {
    input: z.strictObject({ lead: leadSchema, at: encounterAt }),
    output: changed,
    staff: true,
  },
  /** One page of the leads of a filter, and how many there are; see shared/lead-list.ts. */
  listLeads: {
    input: z.strictObject({
      filter: leadFilter,
      order: leadOrder,
      from: z.number().int().nonnegative(),
      limit: z.number().int().min(0).max(PAGE),
    }),
    output: leadListing,
    staff: true,
  },
  /** The filter's leads, in pages; waits until all leads are read. `after`: null for the first page, then `next`. */
  leadIds: {
    input: z.strictObject({ filter: leadFilter, after: idsCursor.nullable() }),
    output: idsPage,
    staff: true,
  },
  /** Leads of the current event with the e-mail address or phone number of a form that is being filled, newest first. */
  findPerson: {
    input: z.strictObject({ values: submission.shape.values }),
    output: z.array(personMatch).max(MATCHES),
    staff: true,
  },
  /** The other leads of a lead's person in its event, with all that was noted of them; the newest, in order of capture. */
  getPerson: {
    input: z.strictObject({ id: z.uuid() }),
    output: z.array(personLead).max(PERSON_LEADS),
    staff: true,
  },
  /** `eventId` null: of all events, in the device's time zone. */
  getInsights: {
    input: z.strictObject({ eventId: z.string().max(40).nullable() }),
    output: insights,
    staff: true,
  },
  /**
   * Prints the page that is open, its report, as a PDF. Asks where to; null: the person cancelled. `event`: for the file's name;
   * `eventId`: null if it is of all events.
   */
  saveInsights: {
    input: z.strictObject({ event: z.string().max(200), eventId: z.string().max(40).nullable() }),
    output: z.strictObject({ path: z.string() }).nullable(),
    staff: true,
  },
  /**
   * The journal's leads from the `from`-th on, oldest first; waits until no attempt is under way. `unsettled`: only
   * those that are neither delivered (or practised) nor deleted.
   */
  journalPage: {
    input: z.strictObject({ from: z.number().int().nonnegative(), unsettled: z.boolean() }),
    output: z.strictObject({ entries: z.array(journalEntry), next: z.number().int().nullable() }),
  },
  /** Of these ids those that the journal knows, deleted ones too. */
  journalLookup: { input: z.array(z.uuid()).max(PAGE), output: z.array(journalEntry) },
  /** How many leads the journal has in each state. */
  journalCounts: {
    input: nothing,
    output: z.strictObject({
      states: z.record(z.enum(deliveryStates), z.number().int()),
      deleted: z.number().int(),
    }),
  },
  /** Recovery put leads back that were missing: `rows` into the database, `journal` into the journal. */
  reportRecovery: {
    input: z.strictObject({ rows: putBack, journal: putBack }),
    output: nothing,
  },
  /** Staff have read what was damaged. */
  confirmDamage: { input: nothing, output: nothing, staff: true },
  journalRead: { input: z.array(z.uuid()).max(PAGE), output: leads },
  journalAppend: { input: leads, output: z.strictObject({ journaled: z.boolean() }) },
  /** Leads that staff deleted and a journal that lost records does not know to be deleted any more; without such a loss ignored. */
  journalBury: {
    input: z.array(z.strictObject({ id: z.uuid(), at: z.number().int().nonnegative() })).max(PAGE),
    output: nothing,
  },
  getCourier: { input: nothing, output: courierStatus },
  tryNow: { input: nothing, output: nothing, staff: true },
  /** The page heard from the system that there is a network again. */
  wentOnline: { input: nothing, output: nothing },
  /** The last attempts, newest first. */
  getAttempts: { input: nothing, output: z.array(attempt).max(ATTEMPTS_SHOWN), staff: true },
  getSettings: { input: nothing, output: settingsView, staff: true },
  saveConnection: { input: connectionInput, output: connectionTaken, staff: true },
  saveDevice: {
    input: z.strictObject({
      name: deviceName,
      role,
      idleMinutes: z.number().int().min(1).max(120),
      resendPolicy,
      maxInFlight,
    }),
    output: nothing,
    staff: true,
  },
  /** Asks for the folder of the journal's second copy. Null: the person cancelled. `unusable`: the code of why not. */
  chooseJournalCopy: {
    input: nothing,
    output: folderChosen.nullable(),
    staff: true,
  },
  /** No second copy any more; what is in the folder stays there. */
  endJournalCopy: { input: nothing, output: nothing, staff: true },
  /** A report for support, without personal data and secrets. Asks where to; null: the person cancelled. */
  saveReport: { input: nothing, output: z.strictObject({ path: z.string() }).nullable(), staff: true },
  /** Also while the device is set up for the first time. */
  saveLanguage: { input: z.strictObject({ language: staffLanguage }), output: nothing, staff: true },
  saveAppearance: { input: z.strictObject({ appearance: theme }), output: nothing, staff: true },
  /** Every event of this device, in the order in which they were made. */
  getEvents: { input: nothing, output: deviceEvents, staff: true },
  /** Takes a profile as a whole, a new one or a changed one by its id; refused, it changes nothing. */
  saveEvent: { input: eventProfile, output: eventTaken, staff: true },
  /** Visitors see this one from now on. */
  useEvent: { input: eventId, output: eventTaken, staff: true },
  /** Only an event that is not the current one and has no lead on this device. */
  removeEvent: { input: eventId, output: z.strictObject({ removed: z.boolean() }), staff: true },
  /** Every erasure, the oldest first: their rows go too. Nothing in it is about a person. */
  journalErasures: { input: nothing, output: z.array(erasure) },
  /** How an event stands before its leads are erased: computed now, from the leads and from what was saved. */
  getShowEnd: { input: eventId, output: showEnd, staff: true },
  /** Erases the leads of an event on this device, if there are exactly so many; see shared/erase.ts. The event stays. */
  eraseEvent: {
    input: z.strictObject({ id: z.string().max(40), leads: z.number().int().positive() }),
    output: eraseAnswer,
    staff: true,
  },
  /** Ends an erasing that has not begun. */
  stopErasing: { input: nothing, output: nothing, staff: true },
  /** Waits until what was erased has left the files, and says what could not leave them yet. */
  eraseRest: { input: nothing, output: eraseRest },
  /** The events that come with the app. */
  getSampleEvents: { input: nothing, output: z.array(sampleEvent), staff: true },
  /** A new event out of a sample, with an id of its own. */
  addSampleEvent: { input: z.strictObject({ sample: z.string().max(40) }), output: eventTaken, staff: true },
  /** Asks for a file. Null: the person cancelled. An event with the id of one that is here is taken as a new one. */
  importEvent: { input: nothing, output: eventTaken.nullable(), staff: true },
  /** One file with its pictures. Asks where to; null: the person cancelled. */
  exportEvent: { input: eventId, output: z.strictObject({ path: z.string() }).nullable(), staff: true },
  /** Asks for a picture or a video, encodes it anew and keeps it. Null: the person cancelled. */
  addMedia: {
    input: z.strictObject({ use: mediaUse }),
    output: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('added'), name: mediaName }),
        z.strictObject({ kind: z.literal('unusable'), fault: z.enum(mediaFaults) }),
      ])
      .nullable(),
    staff: true,
  },
  changePin: {
    input: z.strictObject({ current: z.string().max(50), next: pinSchema }),
    output: z.strictObject({ changed: z.boolean() }),
    staff: true,
  },
  acceptSecretStore: { input: nothing, output: nothing, staff: true },
  /** What the practice API received since the app started, newest first. */
  practiceReceived: {
    input: nothing,
    output: z.strictObject({ total: z.number().int(), latest: z.array(received) }),
    staff: true,
  },
  /** Asks where a backup goes. Null: the person cancelled. `passphrase`: for `age`, and only for it. */
  startExport: {
    input: z.strictObject({ format: backupFormat, scope: backupScope, passphrase: passphrase.optional() }),
    output: z.strictObject({ fileName: z.string() }).nullable(),
    staff: true,
  },
  /** Leads of the page's database, for the case that the journal does not have them. */
  writeExport: { input: leads, output: nothing, staff: true },
  /** Writes the backup and is answered at its end. `failed`: the system's code. */
  finishExport: {
    input: nothing,
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('saved'),
        path: z.string(),
        leads: z.number().int(),
        bytes: z.number().int(),
      }),
      z.strictObject({ kind: z.literal('cancelled') }),
      z.strictObject({ kind: z.literal('failed'), code: z.string() }),
    ]),
    staff: true,
  },
  cancelExport: { input: nothing, output: nothing, staff: true },
  /** Asks for a backup that is to be restored. Null: the person cancelled. */
  chooseRestore: { input: nothing, output: restoreChosen.nullable(), staff: true },
  /** Reads the chosen file to its end and changes nothing; is answered with what restoring it would do. */
  checkRestore: {
    input: z.strictObject({ passphrase: z.string().max(1000).nullable() }),
    output: restoreChecked,
    staff: true,
  },
  /** Restores the file that was checked, all of it or nothing; the page's database follows by itself. */
  applyRestore: { input: z.strictObject({ takeOver: z.boolean() }), output: restoreDone, staff: true },
  cancelRestore: { input: nothing, output: nothing, staff: true },
  getBackups: { input: nothing, output: backups, staff: true },
  /** Asks for the folder of the automatic backups; it is used once it is saved. Null: the person cancelled. */
  chooseBackupFolder: { input: nothing, output: folderChosen.nullable(), staff: true },
  /** `passphrase` left out: the stored one stays. */
  saveAutomaticBackup: {
    input: z.strictObject({ plan: automaticPlan, passphrase: passphrase.optional() }),
    output: nothing,
    staff: true,
  },
  /** No automatic backups any more; what is in the folder stays there. */
  endAutomaticBackup: { input: nothing, output: nothing, staff: true },
  /** Full screen for visitors until the PIN. */
  handOver: { input: nothing, output: nothing, staff: true },
  /** As closing the window does: asks first if leads are not delivered. */
  requestQuit: { input: nothing, output: nothing, staff: true },
  quit: { input: nothing, output: nothing, staff: true },
  /** Whether the designer has something that would be gone with the page. */
  noteDrafts: { input: z.strictObject({ unsaved: z.boolean() }), output: nothing },
} satisfies Record<keyof typeof methods, { input: z.ZodType; output: z.ZodType; staff?: true }>

const pushContract = {
  onAppState: appState,
  onCourier: courierStatus,
  onBackupProgress: backupProgress,
  onRestoreProgress: restoreProgress,
  /** What `listLeads` or `getInsights` would say has changed; at most four times a second, while staff are signed in. */
  onLeadsChanged: nothing,
  /** Leads that wait again: their event has the reference that it had lacked. */
  onLeadsResent: leads,
  /** Somebody closed the window while leads exist only on this device (so many), or drafts. */
  onQuitRequested: z.strictObject({ undelivered: z.number().int() }),
  /** Ctrl+Alt+S: somebody wants to the PIN. */
  onStaffRequested: nothing,
} satisfies Record<keyof typeof pushes, z.ZodType>

export type Contract = typeof contract
export type Method = keyof Contract
export type Input<M extends Method> = z.input<Contract[M]['input']>
export type Output<M extends Method> = z.output<Contract[M]['output']>
export type PushName = keyof typeof pushContract
export type PushPayload<P extends PushName> = z.output<(typeof pushContract)[P]>

/** What a call gives: failures that a screen must handle are values. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: IpcErrorCode }

/** `locked`: for staff only. `invalid`: not what the contract takes. `failed`: anything else; the log has more. */
export type IpcErrorCode = 'locked' | 'invalid' | 'failed' | 'disk' | 'refused'

/** What the preload puts on `window.leadstand`. */
export type LeadstandApi = {
  [M in Method]: (input: Input<M>) => Promise<Result<Output<M>>>
} & {
  /** Returns the function that ends it. */
  [P in PushName]: (listener: (payload: PushPayload<P>) => void) => () => void
}

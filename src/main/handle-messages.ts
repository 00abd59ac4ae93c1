import { PAGE } from '../shared/page'
import { appStateOf, type StateParts } from './app-state'
import type { Backup } from './backup/backup'
import { backupsNoted } from './backup/history'
import type { AutomaticSetUp } from './backup/set-up-automatic'
import type { Amend } from './capture/amend'
import { capture } from './capture/capture'
import { takeOverLeads } from './capture/take-over'
import type { Courier } from './courier/courier'
import type { Destination } from './courier/destination'
import type { Transport } from './courier/transport'
import { collectReport } from './diagnostics/collect'
import { saveReport } from './diagnostics/save-report'
import type { Erase } from './erase/erase'
import type { Gate } from './erase/gate'
import { noteReport, showEndOf } from './erase/show-end'
import { chooseEventFile, chooseEventPlace, readAtMost } from './events/choose-file'
import type { Desk } from './events/desk'
import type { EventMedia } from './events/event-media'
import { MAX_EVENT_FILE, writeEventFile } from './events/file'
import { readSample, readSamples } from './events/samples'
import { saveInsights } from './insights/save-insights'
import type { Door } from './ipc'
import { chooseJournalCopy } from './journal/choose-copy'
import { appendFromPage, buryFromPage } from './journal/from-page'
import type { Mode } from './kiosk/mode'
import { codeOf, log } from './log'
import { chooseMedia } from './media/choose'
import { Refusal } from './refusal'
import { personIn } from './register/person'
import type { Register } from './register/register'
import type { Restore } from './restore/restore'
import type { Practice } from './sandbox/practice'
import { hashPin } from './session/pin'
import { noteDamage } from './settings/damage'
import { dialogTitle } from './settings/dialog-titles'
import { applyProvision } from './setup/apply'
import { runChecks } from './setup/checks'
import { saveConnection, waitingIn } from './setup/connection'
import { settingsView } from './setup/settings-view'

export interface MessageParts extends StateParts {
  door: Door
  mode: Mode
  courier: Courier
  transport: Transport
  destination: () => Destination
  folder: string
  practice: Practice
  pushState: () => void
  amend: Amend
  /** An event may have got the reference that its leads lacked. */
  helpReferred: () => void
  backup: Backup
  restore: Restore
  automaticSetUp: AutomaticSetUp
  register: Register
  erase: Erase
  sealing: Gate
  desk: Desk
  media: EventMedia
  /** The folder of the events that come with the app. */
  samples: string
}

/** Answers every message of the contract, one line each; the work is done where its subject lives. */
export function handleMessages(parts: MessageParts): void {
  handleSession(parts)
  handleLeads(parts)
  handleRegister(parts)
  handleJournal(parts)
  handleJournalCopy(parts)
  handleSettings(parts)
  handleEvents(parts)
  handleBackup(parts)
  handleErase(parts)
  handleDiagnostics(parts)
}

function handleSession(parts: MessageParts) {
  const { door, session, mode } = parts
  door.handle('getAppState', () => appStateOf(parts))
  door.handle('unlock', ({ pin }) => session.unlock(pin))
  door.handle('lock', () => session.lock())
  door.handle('staffActive', () => session.active())
  door.handle('handOver', () => mode.handOver())
  door.handle('requestQuit', () => mode.requestQuit())
  door.handle('quit', () => mode.quit())
  door.handle('noteDrafts', ({ unsaved }) => mode.noteDrafts(unsaved))
}

function handleLeads(parts: MessageParts) {
  const { door, events, vault, journal, courier, amend, practice, session, sealing } = parts
  door.handle('captureLead', (submission) => {
    // What staff note of a person is theirs to say.
    if (submission.meeting && !session.unlocked()) throw new Refusal('locked')
    return capture({ events, vault, journal, sealing }, submission)
  })
  door.handle('deliverLead', (lead) => courier.deliver(lead))
  door.handle('openLeads', (leads) => amend.open(leads))
  door.handle('resendLeads', (leads) => amend.resend(leads))
  door.handle('takeOverLeads', (ids) => takeOverLeads(parts, ids))
  door.handle('correctLead', (input) => amend.correct(input))
  door.handle('resendCorrected', ({ lead }) => amend.resendCorrected(lead))
  door.handle('deleteLeads', (ids) => amend.remove(ids))
  door.handle('amendMeeting', (input) => amend.meeting(input))
  door.handle('addEncounter', (input) => amend.addEncounter(input))
  door.handle('removeEncounter', (input) => amend.removeEncounter(input))
  door.handle('getCourier', () => courier.status())
  door.handle('tryNow', () => courier.tryNow())
  door.handle('wentOnline', () => courier.wentOnline())
  door.handle('getAttempts', () => courier.attempts())
  door.handle('practiceReceived', () => {
    const sandbox = practice.current()?.sandbox
    const latest = sandbox?.received.slice(-50).reverse() ?? []
    return {
      total: sandbox?.total() ?? 0,
      latest: latest.map(({ at, status, email, body }) => ({ at, status, email, body })),
    }
  })
}

function handleRegister(parts: MessageParts) {
  const { door, register, events, mode, session, settings, journal } = parts
  door.handle('listLeads', (asked) => register.list(asked))
  door.handle('leadIds', ({ filter, after }) => register.ids(filter, after))
  door.handle('findPerson', ({ values }) => {
    const event = events.current()
    return register.find(event.id, personIn(event, values))
  })
  door.handle('getPerson', ({ id }) => register.person(id))
  door.handle('getInsights', ({ eventId }) => {
    const zone = eventId === null ? undefined : events.byId(eventId)?.timeZone
    return register.insights(eventId, zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone)
  })
  door.handle('saveInsights', async ({ event, eventId }) => {
    const window = mode.window.current()
    if (!window) throw new Refusal('refused')
    await journal.ready
    const mark = eventId === null ? null : journal.markOf(eventId)
    const saved = await saveInsights({
      event,
      window,
      title: dialogTitle(settings, 'saveInsights'),
      unlocked: session.unlocked,
    })
    if (saved && eventId !== null && mark !== null)
      noteReport({ settings }, { eventId, at: Date.now(), path: saved.path, mark })
    return saved
  })
}

function handleJournal({ door, journal, vault, courier, settings, pushState }: MessageParts) {
  door.handle('journalPage', async ({ from, unsettled }) => {
    await journal.ready
    // What an attempt under way comes to is not known yet, and recovery must not guess it.
    await courier.idle()
    return journal.page(from, PAGE, unsettled)
  })
  door.handle('journalCounts', async () => {
    await journal.ready
    return journal.counts()
  })
  door.handle('journalLookup', async (ids) => {
    await journal.ready
    await courier.idle()
    return journal.lookup(ids)
  })
  door.handle('reportRecovery', (found) => {
    noteDamage(settings, found, Date.now())
    pushState()
  })
  door.handle('confirmDamage', () => {
    settings.update({ damage: null })
    pushState()
  })
  door.handle('journalRead', (ids) => journal.read(ids))
  door.handle('journalAppend', async (leads) => ({ journaled: await appendFromPage(journal, vault, leads) }))
  door.handle('journalBury', (tombstones) => buryFromPage(journal, settings.get().damage, tombstones))
}

function handleJournalCopy({ door, settings, session, mode, folder, copy, pushState }: MessageParts) {
  door.handle('chooseJournalCopy', async () => {
    const chosen = await chooseJournalCopy({
      settings,
      window: mode.window.current,
      unlocked: session.unlocked,
      profile: folder,
    })
    if (chosen?.kind === 'chosen') copy.restart()
    pushState()
    return chosen
  })
  door.handle('endJournalCopy', () => {
    settings.update({ journalCopy: null })
    copy.restart()
    pushState()
  })
}

function handleSettings(parts: MessageParts) {
  const { door, settings, secrets, session, journal, courier, practice, mode, pushState } = parts
  async function connectionChanged() {
    await practice.follow(settings)
    courier.restart()
    parts.helpReferred()
    pushState()
  }
  door.handle('runChecks', ({ baseUrl }) => runChecks({ ...parts, window: mode.window.current }, baseUrl))
  door.handle('finishSetup', async (provision) => {
    await applyProvision(settings, secrets, provision)
    // Whoever has just typed the PIN twice need not type it a third time; a kiosk is for visitors at once.
    if (provision.device.role === 'laptop') session.signIn()
    await connectionChanged()
    mode.settingsChanged()
  })
  door.handle('getSettings', () => settingsView(settings, practice.current()?.sandbox.baseUrl ?? ''))
  door.handle('saveConnection', async (input) => {
    await journal.ready
    const taken = saveConnection(settings, secrets, input, waitingIn(journal))
    if (taken.kind === 'taken') await connectionChanged()
    return taken
  })
  door.handle('saveDevice', ({ name, role, ...device }) => {
    settings.update({ device: { name, role }, ...device })
    mode.settingsChanged()
  })
  door.handle('saveAppearance', ({ appearance }) => {
    settings.update({ appearance })
    pushState()
  })
  door.handle('saveLanguage', ({ language }) => {
    settings.update({ language })
    pushState()
  })
  door.handle('changePin', async ({ current, next }) => {
    if (!(await session.check(current))) return { changed: false }
    settings.update({ pin: await hashPin(next) })
    return { changed: true }
  })
  door.handle('acceptSecretStore', () => {
    settings.update({ secretStoreAccepted: true })
    pushState()
  })
}

function handleEvents(parts: MessageParts) {
  const { door, events, desk, media, samples, mode, session, settings } = parts
  const { unlocked } = session
  const stillUnlocked = () => {
    // A dialog stood open: the device may have locked itself.
    if (!unlocked()) throw new Refusal('locked')
  }
  door.handle('getEvents', () => desk.list())
  door.handle('saveEvent', (profile) => desk.save(profile))
  door.handle('useEvent', ({ id }) => desk.use(id))
  door.handle('removeEvent', ({ id }) => desk.remove(id))
  door.handle('getSampleEvents', () => readSamples(samples))
  door.handle('addSampleEvent', async ({ sample }) => {
    const file = await readSample(samples, sample)
    if (!file) throw new Refusal('invalid')
    return desk.add(file, unlocked)
  })
  door.handle('importEvent', async () => {
    const path = await chooseEventFile(mode.window.current(), dialogTitle(settings, 'openEvent'))
    if (path === null) return null
    stillUnlocked()
    return desk.add(await onDisk(readAtMost(path, MAX_EVENT_FILE)), unlocked)
  })
  door.handle('addMedia', ({ use }) =>
    chooseMedia(use, {
      window: mode.window.current,
      title: dialogTitle(settings, 'openMedia'),
      unlocked,
      media,
    }),
  )
  door.handle('exportEvent', async ({ id }) => {
    const event = events.byId(id)
    if (!event) throw new Refusal('invalid')
    const path = await chooseEventPlace(mode.window.current(), id, dialogTitle(settings, 'saveEvent'))
    if (path === null) return null
    stillUnlocked()
    await onDisk(writeEventFile(path, event, media))
    return { path }
  })
}

/** Disk errors are the person's to know: a stick that was pulled out, a file that may not be read. */
async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    log.error('event file', { code: codeOf(error) })
    throw new Refusal('disk')
  }
}

function handleBackup({
  door,
  backup,
  restore,
  automatic,
  automaticSetUp,
  journal,
  settings,
  pushState,
}: MessageParts) {
  door.handle('startExport', (choice) => backup.start(choice))
  door.handle('writeExport', (leads) => backup.write(leads))
  door.handle('finishExport', () => backup.finish())
  door.handle('cancelExport', () => backup.cancel())
  door.handle('chooseRestore', () => restore.choose())
  door.handle('checkRestore', ({ passphrase }) => restore.check(passphrase))
  door.handle('applyRestore', ({ takeOver }) => restore.apply(takeOver))
  door.handle('cancelRestore', () => restore.cancel())
  door.handle('getBackups', async () => {
    await journal.ready
    return { records: backupsNoted(settings, journal.lastSeq()), automatic: automaticSetUp.view() }
  })
  door.handle('chooseBackupFolder', () => automaticSetUp.choose())
  door.handle('saveAutomaticBackup', ({ plan, passphrase }) => {
    automaticSetUp.save(plan, passphrase)
    automatic.restart()
    pushState()
  })
  door.handle('endAutomaticBackup', () => {
    automaticSetUp.end()
    automatic.restart()
    pushState()
  })
}

function handleErase({ door, erase, health, ...parts }: MessageParts) {
  door.handle('journalErasures', async () => {
    await parts.journal.ready
    return parts.journal.erasures().map(({ type: _type, ...erasure }) => erasure)
  })
  door.handle('getShowEnd', ({ id }) => showEndOf(parts, id))
  door.handle('eraseEvent', ({ id, leads }) => {
    if (health.failure() !== null) throw new Refusal('refused')
    return erase.event(id, leads)
  })
  door.handle('stopErasing', () => erase.stop())
  door.handle('eraseRest', () => erase.rest())
}

function handleDiagnostics(parts: MessageParts) {
  const { door, mode, session, settings } = parts
  door.handle('saveReport', () =>
    saveReport({
      collect: () => collectReport(parts),
      window: mode.window.current(),
      title: dialogTitle(settings, 'saveReport'),
      unlocked: session.unlocked,
    }),
  )
}

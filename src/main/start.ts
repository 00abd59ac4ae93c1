import { join } from 'node:path'
import { app, powerMonitor } from 'electron'
import type { Lead } from '../shared/lead'
import { appStateOf, type StateParts } from './app-state'
import { openAutomaticBackup } from './backup/automatic'
import { openBackup } from './backup/backup'
import { openAutomaticSetUp } from './backup/set-up-automatic'
import { openAmend } from './capture/amend'
import { sendReferred } from './capture/referred'
import { openCourier } from './courier/courier'
import { openDestination } from './courier/destination'
import { openTransport } from './courier/transport'
import { refuseToStart } from './crash-guard'
import { openErase } from './erase/erase'
import { openGate } from './erase/gate'
import { eraseKeys } from './erase/keys'
import { openDesk } from './events/desk'
import { openEvents } from './events/events'
import { openInUse } from './events/in-use'
import { handleMessages } from './handle-messages'
import { openDoor } from './ipc'
import { bringBack } from './journal/bring-back'
import { openJournalCopy } from './journal/copy'
import { deviceId } from './journal/copy-place'
import { checkJournalVersion } from './journal/head'
import { watchHealth } from './journal/health'
import { openJournal } from './journal/journal'
import { denyPermissions } from './kiosk/guard'
import { openMode } from './kiosk/mode'
import { serveApp } from './kiosk/protocol'
import { codeOf, log } from './log'
import { mediaFolder, openMediaStore } from './media/store'
import { atMostFourTimesASecond } from './register/announce'
import { openRegister, type Register } from './register/register'
import { openRestore } from './restore/restore'
import { openPractice } from './sandbox/practice'
import { openSession } from './session/session'
import { noteDamage } from './settings/damage'
import { isSetUp, refOf } from './settings/settings'
import { openSettings } from './settings/settings-file'
import { provisionFrom } from './setup/apply'
import { waitingIn } from './setup/connection'
import type { Switches } from './switches'
import { openSecretStore } from './vault/secret-store'
import { vaultStorage } from './vault/storage'
import { openVault } from './vault/vault'

/** Opens every part in the order in which they need each other, and then the window. */
export async function start(switches: Switches): Promise<void> {
  try {
    await open(switches)
  } catch (error) {
    refuseToStart(error)
  }
}

async function open(switches: Switches) {
  const folder = app.getPath('userData')
  log.info('start', { version: app.getVersion(), electron: process.versions.electron })
  denyPermissions()
  serveApp(
    join(import.meta.dirname, '../renderer'),
    mediaFolder(folder),
    app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
  )

  const settings = openSettings()
  const events = openEvents(settings)
  const media = openMediaStore(mediaFolder(folder))
  const inUse = openInUse(events.all, media)
  const journalFolder = join(folder, 'journal')
  await checkJournalVersion(journalFolder)
  const secrets = openSecretStore()
  const vault = openVault(vaultStorage(), secrets)
  const sealedBefore = vault.hasSealed()
  let emptied = false
  const id = () => deviceId(folder)
  const broughtBack = bringBack({ journalFolder, chosen: settings.get().journalCopy, deviceId: id })
  const journal = watchHealth(
    openJournal(journalFolder, {
      after: broughtBack,
      onChange() {
        copy.follow()
        automatic.follow()
      },
      onApplied(change) {
        register.follow(change)
        restore.follow(change.id)
      },
      onErased: (erasures) => eraseKeys(vault, erasures),
    }),
    () => pushState(),
  )
  const copy = openJournalCopy({
    journalFolder,
    vaultFile: join(folder, 'vault.json'),
    chosen: () => settings.get().journalCopy,
    deviceName: () => settings.get().device?.name ?? '',
    deviceId: id,
    end: () => journal.ready.then(journal.end),
    erased: () => new Set(journal.erasures().flatMap(({ keyIds }) => keyIds)),
    onChange: () => pushState(),
  })
  const backupParts = {
    settings,
    secrets,
    journal,
    vault,
    version: app.getVersion(),
    deviceId: id,
    profile: folder,
    idsOf: (...asked: Parameters<Register['ids']>) => register.ids(...asked),
  }
  const automatic = openAutomaticBackup({ ...backupParts, onChange: () => pushState() })
  const provisionProblems = switches.provision
    ? await provisionFrom(switches.provision, {
        settings,
        secrets,
        media,
        deleteAfter: switches.provisionDelete,
        waiting: () => journal.ready.then(() => waitingIn(journal)),
      })
    : []
  for (const { path, message } of provisionProblems)
    process.stderr.write(`The provisioning file was not applied. ${path}: ${message}\n`)

  const sealing = openGate()
  const practice = openPractice()
  const transport = openTransport()
  const destination = openDestination(settings, secrets, practice.current)
  const session = openSession(settings, () => {
    if (!session.unlocked()) {
      void backup.cancel()
      void restore.cancel()
      register.forget()
    } else if (isSetUp(settings)) register.open()
    mode.sessionChanged()
  })
  const register = openRegister({
    journal,
    vault,
    profile: events.byId,
    onChange: atMostFourTimesASecond(() => {
      if (session.unlocked()) door.push('onLeadsChanged', undefined)
    }),
  })
  const courier = openCourier({
    journal,
    vault,
    transport,
    destination,
    policy: () => settings.get().resendPolicy,
    maxInFlight: () => settings.get().maxInFlight,
    onStatus: (status) => door.push('onCourier', status),
  })
  const door = openDoor(() => mode.window.current(), session.unlocked)
  const mode = openMode({
    settings,
    events,
    session,
    door,
    journal,
    pushState: () => pushState(),
  })
  const screen = { window: mode.window.current, unlocked: session.unlocked }
  const backup = openBackup({
    ...backupParts,
    ...screen,
    onProgress: (progress) => door.push('onBackupProgress', progress),
  })
  const restore = openRestore({
    ...backupParts,
    ...screen,
    events,
    courier,
    journalFolder,
    onProgress: (progress) => door.push('onRestoreProgress', progress),
    onEvents: () => pushState(),
  })
  const state: StateParts = {
    settings,
    events,
    session,
    secrets,
    vault,
    journal,
    health: journal,
    copy,
    automatic,
    emptied: () => emptied,
    kiosk: mode.kiosk,
    provisionProblems,
  }
  function pushState() {
    door.push('onAppState', appStateOf(state))
  }

  const desk = openDesk({
    settings,
    events,
    journal,
    complete: () => journal.failure() === null,
    media,
    inUse,
    onChange: pushState,
    onReference() {
      // What it was paused for may be right now.
      if (courier.status().trouble?.kind === 'paused') courier.restart()
      helpReferred()
    },
  })
  const amend = openAmend({ vault, journal, events, apart: courier.apart })
  function helpReferred() {
    const parts = {
      journal,
      amend,
      refOf: (eventId: string) => refOf(settings.get(), eventId),
      onResent: (leads: Lead[]) => door.push('onLeadsResent', leads),
    }
    // A journal that can't be written is told elsewhere; staff can send them by hand.
    sendReferred(parts).catch((error) => log.error('leads were not sent again', { code: codeOf(error) }))
  }
  const erase = openErase({
    journal,
    vault,
    copy,
    apart: courier.apart,
    sealing,
    unlocked: session.unlocked,
    forget(ids) {
      courier.forget(ids)
      practice.current()?.sandbox.received.splice(0)
      register.forget()
      if (session.unlocked()) register.open()
    },
  })
  handleMessages({
    ...state,
    erase,
    sealing,
    desk,
    media,
    samples: join(app.getAppPath(), 'resources/events'),
    door,
    mode,
    courier,
    transport,
    destination,
    folder,
    practice,
    pushState,
    amend,
    helpReferred,
    backup,
    restore,
    automaticSetUp: openAutomaticSetUp({ ...backupParts, ...screen }),
    register,
  })
  mode.open()
  await practice.follow(settings)
  courier.restart()
  powerMonitor.on('resume', courier.tryNow)

  // The window is there; a journal that can't be read still ends the app.
  await journal.ready
  await inUse.sweep()
  const found = { records: journal.damaged(), segments: await broughtBack }
  noteDamage(settings, found, Date.now())
  emptied = sealedBefore && journal.wasEmpty()
  pushState()
}

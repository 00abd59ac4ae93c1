import { join } from 'node:path'
import type { AutomaticState, BackupScope } from '../../shared/backup'
import { requireMarker } from '../journal/copy-place'
import type { Journal } from '../journal/journal'
import { codeOf, log } from '../log'
import type { SettingsData } from '../settings/settings'
import type { SecretStore } from '../vault/secret-store'
import { automaticName, BACKUP_MARKER, removeHalves, rotate } from './folder'
import { noteBackup } from './history'
import { marksOf } from './marks'
import { type OriginParts, originOf } from './origin'
import { openSource, type SourceParts } from './source'
import { type FileKind, writeBackup } from './write'

/** ms between two looks whether one is due and the folder is there. */
const LOOK = 2_000
/** ms until a failed one is tried again. */
const RETRY = 10_000
/** ms without a step forward: the stick hangs, and staff are told. Should it answer after all, the backup goes on. */
const HANGS = 60_000
const everything: BackupScope = { kind: 'all', eventId: null }
const MINUTE = 60_000

type Plan = NonNullable<SettingsData['automaticBackup']>

export interface AutomaticParts extends OriginParts, SourceParts {
  journal: SourceParts['journal'] & Pick<Journal, 'lastSeq' | 'markOf'>
  secrets: Pick<SecretStore, 'unwrap'>
  /** The state changed. */
  onChange: () => void
  now?: () => number
  /** ms; see `LOOK` and `RETRY`. */
  look?: number
  retry?: number
}

/** Backups of everything into a folder, every so many minutes or leads, whether the device is locked or not. */
export interface AutomaticBackup {
  /** Null if staff set none up. */
  state(): AutomaticState | null
  /** The journal changed: there is something new to save. */
  follow(): void
  /** Staff set it up anew, or ended it. The first backup is made at once. */
  restart(): void
  /** Fulfilled when none is being written. */
  idle(): Promise<void>
  close(): Promise<void>
}

export function openAutomaticBackup(parts: AutomaticParts): AutomaticBackup {
  const { settings, journal, now = Date.now, look = LOOK, retry = RETRY, onChange } = parts
  const plan = () => settings.get().automaticBackup
  const last = () => settings.get().backups.find(({ automatic }) => automatic)
  const resting = (): AutomaticState | null =>
    plan() === null ? null : { state: 'waiting', at: last()?.at ?? null }

  let state = resting()
  let read = false
  /** Something is not in the last one. */
  let changed = true
  let forced = false
  let failingSince: number | null = null
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | undefined
  let ending = new AbortController()
  let closed = false

  function set(next: AutomaticState | null) {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    if (next?.state === 'failing') log.warn('automatic backup', { code: next.failure })
    state = next
    onChange()
  }
  function failed(error: unknown) {
    failingSince ??= now()
    set({ state: 'failing', failure: codeOf(error), since: failingSince })
  }

  function isDue({ minutes, leads }: Plan): boolean {
    if (forced) return true
    if (!changed) return false
    const before = last()
    if (!before) return true
    const passed = now() - before.at
    // A clock that was set back must not put it off for days.
    if (minutes !== null && (passed < 0 || passed >= minutes * MINUTE)) return true
    return leads !== null && journal.lastSeq() - before.lastSeq >= leads
  }

  /** Looks whether there is something to do, and does it. */
  function check() {
    clearTimeout(timer)
    const chosen = plan()
    if (closed || !read || chosen === null || running) return
    running = step(chosen).finally(() => {
      running = null
      if (!closed && plan() !== null) timer = setTimeout(check, state?.state === 'failing' ? retry : look)
    })
  }

  async function step(chosen: Plan) {
    const { signal } = ending
    try {
      await requireMarker(chosen.folder, BACKUP_MARKER)
      if (failingSince !== null || isDue(chosen)) await save(chosen, signal)
      if (signal.aborted) return
      failingSince = null
      set(resting())
    } catch (error) {
      // Staff chose another folder meanwhile: this one's fate is no longer of interest.
      if (!signal.aborted) failed(error)
    }
  }

  async function save(chosen: Plan, signal: AbortSignal) {
    const { folder, format, keep } = chosen
    if (state?.state !== 'failing') set({ state: 'writing' })
    const hangs = setTimeout(() => failed(Object.assign(new Error('it hangs'), { code: 'ETIMEDOUT' })), HANGS)
    try {
      const kind = kindOf(chosen, parts.secrets)
      changed = false
      const lastSeq = journal.lastSeq()
      const marks = marksOf(parts, everything)
      const origin = await originOf(parts, everything)
      const source = await openSource(parts, everything, new Map())
      await removeHalves(folder, origin.device.id)
      const name = automaticName(origin.device, format, now())
      const path = join(folder, name)
      const onProgress = () => hangs.refresh()
      const written = await writeBackup({ path, kind, source, origin, signal, onProgress })
      forced = false
      await rotate(folder, origin.device.id, keep, name)
      const record = { at: now(), path, format, scope: 'all' as const, eventId: null, ...written }
      noteBackup(settings, { ...record, automatic: true, lastSeq, marks })
      log.info('automatic backup written', { format, ...written })
    } catch (error) {
      changed = true
      throw error
    } finally {
      clearTimeout(hangs)
    }
  }

  async function idle() {
    while (running) await running
  }

  journal.ready.then(
    () => {
      read = true
      check()
    },
    () => undefined,
  )
  return {
    state: () => state,
    follow() {
      changed = true
      const chosen = plan()
      // A failing one has its own pace, and the clock is looked at by itself: only a number of leads is due at once.
      if (read && chosen?.leads && !running && state?.state === 'waiting' && isDue(chosen)) check()
    },
    restart() {
      ending.abort()
      ending = new AbortController()
      failingSince = null
      forced = true
      set(resting())
      void idle().then(check)
    },
    idle,
    async close() {
      closed = true
      clearTimeout(timer)
      ending.abort()
      await idle()
    },
  }
}

function kindOf({ format, passphrase }: Plan, secrets: Pick<SecretStore, 'unwrap'>): FileKind {
  if (format !== 'age') return { format }
  const opened = passphrase === null ? null : secrets.unwrap(passphrase)
  if (opened === null) throw Object.assign(new Error('no passphrase'), { code: 'EPASSPHRASE' })
  return { format, passphrase: opened }
}

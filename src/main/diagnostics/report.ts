import { isAbsolute, relative } from 'node:path'
import type { CourierStatus } from '../../shared/courier'
import type { AppState, Attempt, Output } from '../../shared/ipc'
import { parseUrl } from '../../shared/parse-url'
import type { LogEntry } from '../log-line'
import type { SettingsData } from '../settings/settings'
import type { Disk } from './disk'
import { reportedEntry, timeOf } from './log-summary'
import { shortHash, wordOf } from './redact'
import { LOG_ENTRIES, type Report, reportSchema } from './report-schema'

/** All that a report is made from. Much of it is personal or secret; `buildReport` takes what is not. */
export interface ReportFacts {
  /** Epoch ms. */
  now: number
  packaged: boolean
  versions: { electron: string; chromium: string; node: string }
  system: {
    platform: string
    release: string
    arch: string
    uptimeSeconds: number
    memoryBytes: number
    memoryFreeBytes: number
  }
  processes: { type: string; memoryBytes: number }[]
  uptimeSeconds: number
  folders: { profile: string; standard: string; home: string }
  state: AppState
  settings: Readonly<Pick<SettingsData, 'connection' | 'maxInFlight'>>
  journal: Output<'journalCounts'> & { segments: number; bytes: number; damagedRecords: number }
  courier: CourierStatus
  /** Newest first. */
  attempts: Attempt[]
  disk: Disk
  /** Oldest first. */
  log: LogEntry[]
}

/** The report for support. Names each field that it shows; the schema refuses any other, and any text with room for more. */
export function buildReport(facts: ReportFacts): Report {
  const { state, settings, journal, system } = facts
  return reportSchema.parse({
    format: 'leadstand-report',
    version: 1,
    at: timeOf(facts.now),
    app: {
      version: plain(state.version),
      packaged: facts.packaged,
      electron: plain(facts.versions.electron),
      chromium: plain(facts.versions.chromium),
      node: plain(facts.versions.node),
    },
    system: {
      platform: plain(system.platform),
      release: plain(system.release),
      arch: plain(system.arch),
      uptimeSeconds: Math.round(system.uptimeSeconds),
      memoryBytes: system.memoryBytes,
      memoryFreeBytes: system.memoryFreeBytes,
    },
    processes: facts.processes.map(({ type, memoryBytes }) => ({ type: plain(type), memoryBytes })),
    uptimeSeconds: Math.round(facts.uptimeSeconds),
    device: {
      setUp: state.setUp,
      role: state.device.role,
      kiosk: state.kiosk,
      profile: placeOf(facts.folders),
      resendPolicy: state.resendPolicy,
      maxInFlight: settings.maxInFlight,
    },
    connection: connectionOf(settings, state),
    journal: {
      segments: journal.segments,
      bytes: journal.bytes,
      leads: journal.states,
      deleted: journal.deleted,
      damagedRecords: journal.damagedRecords,
      failure: codeOrNull(state.journal.failure),
      damage: state.damage && { ...state.damage, at: timeOf(state.damage.at) },
      copy: state.journalCopy && {
        state: state.journalCopy.state,
        failure: state.journalCopy.state === 'failing' ? code(state.journalCopy.failure) : null,
        since: state.journalCopy.state === 'failing' ? timeOf(state.journalCopy.since) : null,
      },
    },
    courier: courierOf(facts.courier),
    attempts: facts.attempts.map((attempt) => ({
      lead: shortHash(attempt.id),
      at: timeOf(attempt.at),
      ms: attempt.ms,
      code: code(attempt.code),
      status: attempt.status ?? null,
      state: attempt.state,
    })),
    secretStore: { ...state.secretStore, backend: plain(state.secretStore.backend) },
    disk: { ...facts.disk, failure: codeOrNull(facts.disk.failure) },
    log: facts.log.slice(-LOG_ENTRIES).map(reportedEntry),
  } satisfies Report)
}

function connectionOf(
  { connection }: ReportFacts['settings'],
  { event }: ReportFacts['state'],
): Report['connection'] {
  const address = connection?.kind === 'hyperaktiv' ? connection : null
  return {
    kind: connection?.kind ?? null,
    origin: address && originOf(address.baseUrl),
    keySet: address !== null && address.apiKey !== '',
    refSet: event.ref !== '',
  }
}

function courierOf({ open, limit, clockAheadMs, trouble }: CourierStatus): Report['courier'] {
  return {
    open,
    limit,
    clockAheadMs,
    trouble: trouble && {
      kind: trouble.kind,
      reason: trouble.reason,
      status: trouble.status ?? null,
      certificateDates: trouble.certificateDates ?? false,
      since: timeOf(trouble.since),
      retryAt: timeOf(trouble.retryAt),
    },
  }
}

/** Scheme, host and port of an address: its path, query and user are nobody's business. Null if it is none. */
export function originOf(address: string): string | null {
  return parseUrl(address)?.origin ?? null
}

function placeOf({ profile, standard, home }: ReportFacts['folders']): Report['device']['profile'] {
  if (relative(standard, profile) === '') return 'default'
  const path = relative(home, profile)
  return path.startsWith('..') || isAbsolute(path) ? 'elsewhere' : 'below-home'
}

/** What comes from the system or the code itself, with signs that have no place in a name taken out. */
function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9_.+-]+/g, '_').slice(0, 60) || 'unknown'
}

function code(text: string): string {
  return wordOf(text) ?? 'unknown'
}

function codeOrNull(text: string | null): string | null {
  return text === null ? null : code(text)
}

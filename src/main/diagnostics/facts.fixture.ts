import { currentEvent, firstSettings } from '../settings/settings'
import type { ReportFacts } from './report'

/** Nothing of these may be in a report; the key and the reference are as they are stored. */
export const canaries = {
  email: 'canary.lead@example.com',
  key: 'canary-wrapped-key-7f3a91',
  ref: 'canary-ref-YYY',
  event: 'Canary Fair Düsseldorf',
  question: 'What is your canary?',
  device: 'Canary Tablet 2',
  path: 'canary-path',
  query: 'canary-query',
  user: 'canaryuser',
  password: 'canary-password',
  home: 'canary.home',
}

/** What a report is made from, with a canary wherever something personal or secret can be. */
export function canaryFacts(change: Partial<ReportFacts> = {}): ReportFacts {
  const id = '0b7e1f6e-8a61-4bb0-9c31-4d7c5f1e2a90'
  const first = currentEvent(firstSettings)
  const event = {
    ...first,
    name: canaries.event,
    ref: canaries.ref,
    headline: canaries.event,
    questions: first.questions.map((question) => ({ ...question, label: canaries.question })),
  }
  const home = `/home/${canaries.home}`
  return {
    now: 1_795_503_453_123,
    packaged: false,
    versions: { electron: '33.2.1', chromium: '130.0.6723.118', node: '20.18.1' },
    system: {
      platform: 'linux',
      release: '6.1.0-13-amd64',
      arch: 'x64',
      uptimeSeconds: 1000.4,
      memoryBytes: 8e9,
      memoryFreeBytes: 4e9,
    },
    processes: [{ type: 'Browser', memoryBytes: 1e8 }],
    uptimeSeconds: 12.6,
    folders: { profile: `${home}/booth`, standard: `${home}/.config/Leadstand`, home },
    state: {
      version: '0.1.0',
      setUp: true,
      device: { name: canaries.device, role: 'kiosk' },
      event,
      eventRevision: '0123456789abcdef',
      appearance: 'light',
      language: 'en',
      practice: false,
      resendPolicy: 'resend',
      unlocked: true,
      kiosk: true,
      pinWaitUntil: null,
      secretStore: { backend: 'basic_text', protected: false, accepted: true, lostKeys: 0 },
      journal: { healthy: false, failure: 'ENOSPC', emptied: false },
      journalCopy: { state: 'failing', failure: 'ENOENT', since: 5 },
      automaticBackup: null,
      damage: { at: 1, records: 2, rows: 3, journal: 4, segments: 5 },
      provisionProblems: [{ path: 'event.name', message: canaries.event }],
    },
    settings: {
      connection: {
        kind: 'hyperaktiv',
        baseUrl: `https://${canaries.user}:${canaries.password}@api.example:8443/${canaries.path}/v1?q=${canaries.query}`,
        apiKey: canaries.key,
      },
      maxInFlight: 4,
    },
    journal: {
      states: {
        queued: 1,
        posting: 2,
        unconfirmed: 3,
        refused: 4,
        incomplete: 5,
        delivered: 6,
        practised: 7,
        elsewhere: 10,
      },
      deleted: 8,
      segments: 2,
      bytes: 17_000_000,
      damagedRecords: 9,
    },
    courier: {
      open: false,
      limit: 2,
      clockAheadMs: -3_600_000,
      trouble: { kind: 'paused', reason: 'key', status: 401, since: 1, retryAt: 2 },
    },
    attempts: [{ id, at: 3, ms: 250, state: 'refused', code: 'refused', status: 422 }],
    disk: { freeBytes: 1e9, totalBytes: 5e9, failure: null },
    log: [
      { at: 1, level: 'info', text: 'attempt', facts: { id, state: 'refused', status: 422 } },
      {
        at: 2,
        level: 'error',
        text: `no answer for ${canaries.email} with Bearer ${canaries.key} at https://api.example/${canaries.path}`,
        facts: {
          name: canaries.device,
          code: canaries.event,
          reason: `/home/${canaries.home}/x`,
          trouble: { nested: canaries.email },
          stack: `    at send (file:///home/${canaries.home}/leadstand/out/main/index.js:12:3)\n    at ${canaries.email}`,
        },
      },
    ],
    ...change,
  }
}

import type { AppState, LeadstandApi, Output, Result } from '../../../shared/ipc'
import { type GalleryState, MINUTE, now } from '../state'
import { staff } from './staff'

const folder = '/media/stick/Leadstand second copy'
const copies: NonNullable<AppState['journalCopy']>[] = [
  { state: 'current' },
  { state: 'copying' },
  { state: 'failing', failure: 'ENOENT', since: now - 40 * MINUTE },
]
const reports: [name: string, result: Result<Output<'saveReport'>>][] = [
  ['saved', { ok: true, value: { path: '/media/stick/Leadstand report 2026-06-03.json' } }],
  ['cancelled', { ok: true, value: null }],
  ['failed', { ok: false, error: 'disk' }],
]
const unusable = (code: string): Pick<LeadstandApi, 'chooseJournalCopy'> => ({
  chooseJournalCopy: async () => ({ ok: true, value: { kind: 'unusable', code } }),
})
const obfuscated = { backend: 'basic_text', protected: false, accepted: true, lostKeys: 0 }

/** Each card of the settings, and what it says after it was used. */
export const settings: GalleryState[] = (
  [
    { name: 'settings' },
    {
      name: 'settings-practice',
      settings: { connection: { kind: 'practice', url: 'http://127.0.0.1:4010/api/v1' }, ref: '' },
      app: { practice: true },
    },
    { name: 'settings-not-read', answers: { getSettings: async () => ({ ok: false, error: 'failed' }) } },
    {
      name: 'settings-errors',
      async steps(hand) {
        await hand.fill('Origin reference', '')
        await hand.tap('Save connection')
        await hand.see(/Write the reference/)
      },
    },
    {
      name: 'settings-saved',
      async steps(hand) {
        await hand.tap('Save device')
        await hand.see('Saved')
        await hand.scrollTo('Save device')
      },
    },
    {
      name: 'settings-not-saved',
      answers: { saveDevice: async () => ({ ok: false, error: 'disk' }) },
      async steps(hand) {
        await hand.tap('Save device')
        await hand.scrollTo(/could not be saved/)
      },
    },
    { name: 'settings-delivery', steps: (hand) => hand.scrollTo('Save delivery') },
    {
      name: 'settings-pin-errors',
      async steps(hand) {
        await hand.fill('Current PIN', '1111')
        await hand.fill('New PIN', '12')
        await hand.fill('Repeat the new PIN', '13')
        await hand.tap('Change PIN')
        await hand.scrollTo('Change PIN')
      },
    },
    {
      name: 'settings-pin-changed',
      async steps(hand) {
        await hand.fill('Current PIN', '2468')
        await hand.fill('New PIN', '13579')
        await hand.fill('Repeat the new PIN', '13579')
        await hand.tap('Change PIN')
        await hand.scrollTo('The PIN was changed')
      },
    },
    {
      name: 'settings-secrets-obfuscated',
      app: { secretStore: obfuscated },
      steps: (hand) => hand.scrollTo('Only obfuscated'),
    },
    { name: 'settings-end', steps: (hand) => hand.scrollTo('Quit Leadstand') },
    ...reports.map(
      ([name, result]) =>
        ({
          name: `settings-report-${name}`,
          answers: { saveReport: async () => result },
          async steps(hand) {
            await hand.tap(/^Save a report/)
            await hand.scrollTo(/^Report saved|^Cancelled|^The report was not/)
          },
        }) satisfies GalleryState,
    ),
    { name: 'settings-copy-none', steps: (hand) => hand.scrollTo(/^Choose a folder/) },
    ...['EROFS', 'EWEIRD'].map(
      (code) =>
        ({
          name: `settings-copy-unusable-${code.toLowerCase()}`,
          answers: unusable(code),
          async steps(hand) {
            await hand.tap(/^Choose a folder/)
            await hand.scrollTo('This folder can’t be used')
          },
        }) satisfies GalleryState,
    ),
    ...copies.map(
      (copy) =>
        ({
          name: `settings-copy-${copy.state}`,
          app: { journalCopy: copy },
          settings: { journalCopy: folder },
          steps: (hand) => hand.scrollTo('Stop the second copy'),
        }) satisfies GalleryState,
    ),
  ] satisfies GalleryState[]
).map((state: GalleryState) => staff(state, 'Settings'))

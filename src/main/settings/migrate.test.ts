import { expect, test } from 'vitest'
import { NewerVersion } from '../newer-version'
import { migrateSettings } from './migrate'
import { firstSettings } from './settings'

const {
  maxInFlight,
  journalCopy,
  damage,
  events,
  currentEvent,
  appearance,
  backups,
  automaticBackup,
  language,
  ...common
} = firstSettings
const { languages, theme, questions, ...eventOne } = events[0] ?? expect.fail('no event')
const versionOne = {
  ...common,
  version: 1,
  idleMinutes: 7,
  event: {
    ...eventOne,
    version: 1,
    id: 'harbour',
    questions: [{ kind: 'email', id: 'email', label: 'Email', required: true, target: { contact: 'Email' } }],
    consent: { text: 'May we write?', required: true, dataPoint: 'Agreed' },
  },
}

test('settings of version 1 become this version’s and keep what they hold', () => {
  const settings = migrateSettings(versionOne)
  expect(settings).toMatchObject({ ...common, idleMinutes: 7, maxInFlight, journalCopy, damage, appearance })
  expect(settings).toMatchObject({ backups, automaticBackup, language })
  expect(settings.currentEvent).toBe('harbour')
  expect(settings.events).toMatchObject([
    {
      ...eventOne,
      id: 'harbour',
      languages,
      theme,
      questions: [
        { id: 'email' },
        { kind: 'consent', text: 'May we write?', required: true, dataPoints: { given: 'Agreed' } },
      ],
    },
  ])
})

test('settings of this version stay as they are', () => {
  expect(migrateSettings({ ...firstSettings })).toEqual(firstSettings)
})

test('settings of a later version are refused as such', () => {
  expect(() => migrateSettings({ ...firstSettings, version: 7, shape: 'unknown' })).toThrow(NewerVersion)
})

test.each([{}, { version: 'two' }, { ...versionOne, device: 7 }])('%j is refused', (stored) => {
  expect(() => migrateSettings(stored)).toThrow()
})

import { expect, test } from 'vitest'
import { found } from './found'

const commands = [
  { label: 'Capture a lead', keywords: 'new person form' },
  { label: 'Save a backup', keywords: 'export file stick' },
  { label: 'Go to Backup', keywords: '' },
  { label: 'Événement « Foire »', keywords: '' },
]
const labels = (typed: string) => found(commands, typed).map(({ label }) => label)

test('nothing typed leaves every command where it is', () => {
  expect(labels('  ')).toEqual(commands.map(({ label }) => label))
})

test('words are found in any order, by their beginnings, without case and accents', () => {
  expect(labels('back SAVE')).toEqual(['Save a backup'])
  expect(labels('evenement')).toEqual(['Événement « Foire »'])
})

test('other words for the same are found too, after the label’s own', () => {
  expect(labels('stick')).toEqual(['Save a backup'])
  expect(labels('s')).toEqual(['Save a backup'])
})

test('the likeliest comes first', () => {
  expect(labels('backup')).toEqual(['Save a backup', 'Go to Backup'])
  expect(labels('go')).toEqual(['Go to Backup'])
})

test('letters may be left out of a word, but for its first', () => {
  expect(labels('bkp')).toEqual(['Save a backup', 'Go to Backup'])
  expect(labels('ckp')).toEqual([])
})

test('what fits no command finds none', () => {
  expect(labels('backup lemon')).toEqual([])
})

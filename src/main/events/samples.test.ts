import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allWords } from '../../shared/event/all-words'
import { targetsOf } from '../../shared/event/question'
import { ownLanguages } from '../../shared/event/words'
import { readEventFile } from './file'
import { openMemoryMedia } from './memory-media.fixture'
import { readSample, readSamples } from './samples'

const folder = resolve(import.meta.dirname, '../../../resources/events')
const samples = ['conference-booth', 'open-house', 'product-launch', 'trade-fair']

test('the app comes with four events', async () => {
  expect((await readSamples(folder)).map(({ sample }) => sample)).toEqual(samples)
  for (const { picture } of await readSamples(folder)) expect(picture).toMatch(/^data:image\/webp;base64,/)
  expect(await readSample(folder, 'nobody')).toBeNull()
  expect(await readSample(folder, '../sample-provision')).toBeNull()
})

describe.each(samples)('the sample event %s', (sample) => {
  const read = async () => {
    const read = await readEventFile(
      (await readSample(folder, sample)) ?? new Uint8Array(),
      openMemoryMedia(),
    )
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
    return read.profile
  }

  test('is an event with a picture, of its file’s name, and small', async () => {
    expect(await read()).toMatchObject({ id: sample, picture: expect.any(String) })
    expect((await readFile(join(folder, `${sample}.json`))).length).toBeLessThan(150_000)
  })

  test('is written in every language of the app', async () => {
    const profile = await read()
    expect(profile.languages).toEqual([...ownLanguages])
    for (const { path, words } of allWords(profile))
      expect(typeof words === 'string' ? path : Object.keys(words).sort()).toEqual([...ownLanguages].sort())
  })

  test('fills each name once', async () => {
    const names = (await read()).questions.flatMap((question) => targetsOf(question).map(({ name }) => name))
    expect(new Set(names).size).toBe(names.length)
  })

  test('is written in Arabic letters where it says so', async () => {
    for (const { words } of allWords(await read()))
      expect(typeof words === 'string' ? '' : words.ar).toMatch(/\p{Script=Arabic}/u)
  })
})

test('one of the sample events is dark, and each has an accent of its own', async () => {
  const profiles = (await readSamples(folder)).map(({ profile }) => profile)
  expect(profiles.filter(({ theme }) => theme === 'dark')).toHaveLength(1)
  expect(new Set(profiles.map(({ accentColor }) => accentColor)).size).toBe(4)
})

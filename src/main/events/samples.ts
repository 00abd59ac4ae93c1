import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventProfile } from '../../shared/event/profile'
import type { Output } from '../../shared/ipc'
import { codeOf, log } from '../log'
import { separateMedia } from './separate'

const SUFFIX = '.json'

/** The events that come with the app, in the order of their file names, with the picture as a data URL. One that can't be read is left out. */
export async function readSamples(folder: string): Promise<Output<'getSampleEvents'>> {
  const samples: Output<'getSampleEvents'> = []
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).sort())
    try {
      const separated = separateMedia(JSON.parse(await readFile(join(folder, file), 'utf8')))
      if (separated.kind === 'unreadable') throw new Error(file)
      const {
        picture: _picture,
        video: _video,
        logo: _logo,
        ...profile
      } = eventProfile.parse(separated.profile)
      const picture = separated.files.find(({ use }) => use === 'picture')?.dataUrl ?? null
      samples.push({ sample: file.slice(0, -SUFFIX.length), profile, picture })
    } catch (error) {
      log.error('a sample event can’t be read', { code: codeOf(error) })
    }
  return samples
}

/** The bytes of a sample's file; null if there is no such sample. */
export async function readSample(folder: string, sample: string): Promise<Uint8Array | null> {
  const files = await readdir(folder)
  return files.includes(sample + SUFFIX) ? readFile(join(folder, sample + SUFFIX)) : null
}

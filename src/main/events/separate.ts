import { PROFILE_VERSION } from '../../shared/event/profile'
import { isObject } from '../../shared/is-object'
import { type MediaUse, mediaUse } from '../../shared/media'
import type { Problem } from '../../shared/provision'
import { shapeProblems } from './shape'

/** A picture or video of a profile as its file has it. `path`: where it stands there. */
export interface FileMedia {
  use: MediaUse
  path: string
  dataUrl: string
}

export type Separated =
  | { kind: 'unreadable'; problems: Problem[] }
  | {
      kind: 'separated'
      /** The profile without `media`, and a placeholder for each name of a picture; still to be checked. */
      profile: unknown
      files: FileMedia[]
      /** What is wrong with the pictures as far as it shows without decoding them. */
      problems: Problem[]
    }

/** Stands for a picture while the rest of its profile is checked. */
const PLACEHOLDER = `${'0'.repeat(64)}.webp`
const DATA_URL = /^data:(image\/(png|jpeg|webp|gif)|video\/(mp4|webm));base64,/
const LOCAL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/

/** Takes the pictures out of a profile as a file holds it. `at`: where the profile stands in its file. */
export function separateMedia(json: unknown, at = ''): Separated {
  const place = (path: string) => (at ? `${at}.${path}` : path)
  const shape = shapeProblems(json, at)
  if (shape.length > 0) return { kind: 'unreadable', problems: shape }
  if (!isObject(json)) return { kind: 'separated', profile: json, files: [], problems: [] }
  if (typeof json.version === 'number' && json.version > PROFILE_VERSION)
    return {
      kind: 'unreadable',
      problems: [{ path: place('version'), message: 'was made by a newer Leadstand' }],
    }

  const { media = {}, ...profile } = json
  const problems: Problem[] = []
  const files: FileMedia[] = []
  const used = new Set<string>()
  const all = isObject(media) ? media : {}
  if (!isObject(media)) problems.push({ path: place('media'), message: 'is not an object { }' })
  for (const use of mediaUse.options) {
    const name = profile[use]
    if (typeof name !== 'string') continue
    profile[use] = PLACEHOLDER
    const dataUrl = Object.hasOwn(all, name) ? all[name] : undefined
    if (dataUrl === undefined)
      problems.push({ path: place(use), message: 'names nothing that is under media' })
    used.add(name)
    if (typeof dataUrl === 'string') files.push({ use, path: place(`media.${name}`), dataUrl })
  }
  for (const [name, value] of Object.entries(all)) {
    const path = place(`media.${name}`)
    if (!LOCAL_NAME.test(name)) problems.push({ path, message: 'is no name for a picture' })
    if (typeof value !== 'string' || !DATA_URL.test(value))
      problems.push({ path, message: 'is no picture or video as a data URL in base64' })
    if (!used.has(name)) problems.push({ path, message: 'is used nowhere' })
  }
  return { kind: 'separated', profile, files, problems }
}

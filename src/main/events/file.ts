import { migrateProfile } from '../../shared/event/migrate'
import { type EventProfile, eventProfile } from '../../shared/event/profile'
import { type Problem, problemsOf } from '../../shared/provision'
import { firstProblems, readOutsideJson } from '../outside-json'
import { writeWhole } from '../write-whole'
import { type EventMedia, mediaOf, takeMedia } from './event-media'
import { separateMedia } from './separate'

/** An event in one file: its profile, and under `media` its pictures as data URLs, by names of the file's own. */
export const EVENT_FILE_SUFFIX = '.leadstand-event.json'
/** Bytes: a video in base64 and two pictures. More is a slip, and is not read. */
export const MAX_EVENT_FILE = 120_000_000

export type ReadEvent = { kind: 'read'; profile: EventProfile } | { kind: 'refused'; problems: Problem[] }

/**
 * An event out of the bytes of a file. Refused, it names the place of every fault and nothing was kept: the profile is
 * checked before any picture is decoded.
 */
export async function readEventFile(bytes: Uint8Array, media: EventMedia): Promise<ReadEvent> {
  if (bytes.length > MAX_EVENT_FILE) return refused({ path: '', message: 'is more than 120 MB' })
  const json = readOutsideJson(bytes)
  if (json.kind === 'refused') return refused({ path: '', message: json.message })
  const separated = separateMedia(json.value)
  if (separated.kind === 'unreadable') return refused(...separated.problems)
  const parsed = eventProfile.safeParse(migrateProfile(separated.profile))
  const problems = [...(parsed.success ? [] : problemsOf(parsed.error)), ...separated.problems]
  if (!parsed.success || problems.length > 0) return refused(...problems)
  const taken = await takeMedia(parsed.data, separated.files, media)
  return taken.kind === 'taken' ? { kind: 'read', profile: taken.profile } : taken
}

/** The file is whole and on the disk when this is fulfilled; rejected with the system's error, what was there is untouched. */
export async function writeEventFile(path: string, profile: EventProfile, media: EventMedia): Promise<void> {
  await writeWhole(path, `${JSON.stringify(await withMedia(profile, media), null, 2)}\n`)
}

/** A picture that is not there any more is left out, rather than the event with it. */
async function withMedia(profile: EventProfile, media: EventMedia): Promise<Record<string, unknown>> {
  const { picture: _picture, video: _video, logo: _logo, ...rest } = profile
  const names: Record<string, string> = {}
  const files: Record<string, string> = {}
  for (const { use, name } of mediaOf(profile)) {
    const dataUrl = await media.dataUrl(name)
    if (dataUrl === null) continue
    names[use] = use
    files[use] = dataUrl
  }
  return { ...rest, ...names, ...(Object.keys(files).length > 0 ? { media: files } : {}) }
}

function refused(...problems: Problem[]): ReadEvent {
  return { kind: 'refused', problems: firstProblems(problems) }
}

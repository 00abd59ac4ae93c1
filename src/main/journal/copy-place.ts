import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readdir, readFile, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { codeOf } from '../error-code'
import { syncFolder } from '../sync-folder'

/** A file whose being there tells a chosen folder from the empty mount point of a stick that was pulled out. */
export interface Marker {
  name: string
  /** For the person who finds it. */
  text: string
}
const COPY_MARKER: Marker = {
  name: 'Leadstand copy.txt',
  text: 'Leadstand keeps a second copy of its leads in this folder. It stops doing so if this file is deleted.\n',
}

/** Marks a folder that was chosen for a second copy; see `prepareFolder`. */
export function prepareCopyFolder(folder: string, profile: string): Promise<string | null> {
  return prepareFolder(folder, profile, COPY_MARKER)
}

/**
 * Marks a folder that was chosen for something that has to survive the device. Gives the code of why it can't be used, `EINVAL`
 * inside `profile`: what lies there would go with what it is a copy of.
 */
export async function prepareFolder(folder: string, profile: string, marker: Marker): Promise<string | null> {
  try {
    const inside = relative(await realpath(profile), await realpath(folder))
    if (!inside.startsWith('..') && !isAbsolute(inside)) return 'EINVAL'
    await writeWhole(join(folder, marker.name), marker.text)
    await syncFolder(folder)
    return null
  } catch (error) {
    return codeOf(error)
  }
}

/** Throws `ENOENT` if the folder or its marker is not there. The folder is never made: its stick may just be away. */
export function requireCopyFolder(folder: string): Promise<void> {
  return requireMarker(folder, COPY_MARKER)
}

/** Throws `ENOENT` if the folder or its marker is not there. */
export async function requireMarker(folder: string, marker: Marker): Promise<void> {
  await access(join(folder, marker.name))
}

/**
 * Tells this device's copy from another one's on the same stick, through renamings. In the file `device-id` of the profile, made if
 * missing.
 */
export async function deviceId(profile: string): Promise<string> {
  const path = join(profile, 'device-id')
  const known = await readFile(path, 'utf8').catch(() => '')
  if (/^[0-9a-f-]{36}$/.test(known)) return known
  const id = randomUUID()
  await writeWhole(path, id)
  await syncFolder(profile)
  return id
}

/** The folder of this device's copy in the chosen one, null if there is none yet. */
export async function findDeviceFolder(chosen: string, id: string): Promise<string | null> {
  const names = await readdir(chosen)
  const name = names.find((one) => one.startsWith('Leadstand ') && one.endsWith(` ${id.slice(0, 8)}`))
  return name === undefined ? null : join(chosen, name)
}

/** Makes it if there is none: `Leadstand <device> <id>`. */
export async function makeDeviceFolder(chosen: string, device: string, id: string): Promise<string> {
  const found = await findDeviceFolder(chosen, id)
  if (found) return found
  const folder = join(chosen, `Leadstand ${safeName(device)} ${id.slice(0, 8)}`)
  await mkdir(folder)
  await syncFolder(chosen)
  return folder
}

/** A device's name as every file system takes it. */
export function safeName(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}_-]+/gu, ' ').trim()
  return [...safe].slice(0, 40).join('').trim() || 'device'
}

async function writeWhole(path: string, text: string) {
  const file = await open(path, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

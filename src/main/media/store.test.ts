import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Encoded } from '../events/event-media'
import { openMediaStore } from './store'

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'leadstand-media-')), 'media')
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

/** Keeps every file as it is, and notes how large it was. */
function setup() {
  const sizes: number[] = []
  const store = openMediaStore(folder, async (_use, bytes): Promise<Encoded> => {
    sizes.push(bytes.length)
    return { kind: 'encoded', name: `${createHash('sha256').update(bytes).digest('hex')}.webp`, bytes }
  })
  async function add(text: string) {
    const encoded = await store.encode('picture', `data:image/png;base64,${btoa(text)}`)
    if (encoded.kind !== 'encoded') return expect.fail(encoded.fault)
    await store.keep(encoded)
    return encoded.name
  }
  return { store, sizes, add }
}

test('what is kept is there under the hash of its bytes, and comes back as a data URL', async () => {
  const { store, add } = setup()
  const name = await add('a picture')
  expect(await add('a picture')).toBe(name)
  expect(readdirSync(folder)).toEqual([name])
  expect(store.has(name)).toBe(true)
  expect(await store.dataUrl(name)).toBe(`data:image/webp;base64,${btoa('a picture')}`)
})

test('a picture of 40 MB is refused before it is unpacked, and nothing is kept', async () => {
  const { store, sizes } = setup()
  const url = `data:image/png;base64,${'A'.repeat(53_400_000)}`
  expect(await store.encode('picture', url)).toEqual({ kind: 'unusable', fault: 'too-big' })
  expect(sizes).toEqual([])
  await expect(async () => readdirSync(folder)).rejects.toThrow('ENOENT')
})

test('what nobody wants any more is removed, what was left by a crash too', async () => {
  const { add } = setup()
  const [one, two] = [await add('one'), await add('two')]
  await writeFile(join(folder, '.half.part'), 'x')
  const { store } = setup()
  await store.keepOnly(new Set([two]))
  expect(readdirSync(folder)).toEqual([two])
  expect(await store.dataUrl(one)).toBeNull()
})

test('what was kept since the start stays, and so does what is being written at this moment', async () => {
  const { store, add } = setup()
  const name = await add('just chosen')
  await writeFile(join(folder, `.${name}.1.part`), 'x')
  await store.keepOnly(new Set())
  expect(readdirSync(folder).sort()).toEqual([`.${name}.1.part`, name])
})

test('a name that is none, such as a way out of the folder, is refused', async () => {
  const { store } = setup()
  for (const name of ['../settings.json', 'a.webp', '']) expect(() => store.has(name)).toThrow()
})

test('without a folder there is nothing to remove', async () => {
  await expect(setup().store.keepOnly(new Set())).resolves.toBeUndefined()
})

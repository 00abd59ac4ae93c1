import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { MediaUse } from '../src/shared/media'
import { expect, test } from './fixtures'
import { openStaff } from './pages/staff'
import { headOfPng, padded, png, shortVideo, sidewaysPhoto } from './pictures'

/** Staff choose `path` in the system's dialog; what the app says of it. */
async function choose(electron: ElectronApplication, page: Page, use: MediaUse, path: string) {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
  const answer = await page.evaluate((wanted) => window.leadstand.addMedia({ use: wanted }), use)
  return answer.ok ? answer.value : answer
}

async function added(...args: Parameters<typeof choose>): Promise<string> {
  const answer = await choose(...args)
  if (!answer || !('kind' in answer) || answer.kind !== 'added') throw new Error(JSON.stringify(answer))
  return answer.name
}

/** How large the app's page sees it. */
function sizeIn(page: Page, name: string) {
  return page.evaluate(async (path) => {
    const image = Object.assign(new Image(), { src: `/media/${path}` })
    await image.decode()
    return [image.naturalWidth, image.naturalHeight]
  }, name)
}

test.describe('pictures of an event @visitor', () => {
  test('are drawn anew: upright, at most as large as shown, and without anything that was in the file', async ({
    start,
    folder,
  }) => {
    const { page, electron, profile } = await start()
    await openStaff(page)
    const photo = join(folder, 'photo.jpg')
    const jpeg = await sidewaysPhoto(page, 400, 200, 'Canary Street 7')
    await writeFile(photo, Buffer.concat([jpeg, Buffer.from('<script>canary</script>PK\x03\x04')]))
    const name = await added(electron, page, 'picture', photo)
    expect(await sizeIn(page, name)).toEqual([200, 400])
    const stored = await readFile(join(profile, 'media', name))
    expect(stored.toString('latin1', 8, 12)).toBe('WEBP')
    for (const canary of ['Canary', 'canary', 'PK\x03\x04', 'Exif'])
      expect(stored.includes(Buffer.from(canary, 'latin1'))).toBe(false)

    const wide = join(folder, 'wide.png')
    await writeFile(wide, png(4000, 1000))
    expect(await sizeIn(page, await added(electron, page, 'picture', wide))).toEqual([2560, 640])
    expect(await sizeIn(page, await added(electron, page, 'logo', wide))).toEqual([1024, 256])
    expect(electron.windows()).toHaveLength(1)
  })

  test('that are none, hostile or too big are refused by name of the fault, and nothing is kept', async ({
    start,
    folder,
  }) => {
    const { page, electron, profile } = await start()
    await openStaff(page)
    const files: [string, Buffer | string, MediaUse, string][] = [
      ['bomb.png', png(12_000, 12_000), 'picture', 'too-many-pixels'],
      // More than a browser decodes at all.
      ['huge.png', headOfPng(50_000, 50_000), 'picture', 'too-many-pixels'],
      ['40-mb.png', Buffer.concat([png(1, 1), Buffer.alloc(40_000_000)]), 'picture', 'too-big'],
      [
        'script.svg',
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        'picture',
        'not-a-picture',
      ],
      ['page.png', '<!doctype html><img src=x onerror=alert(1)>', 'picture', 'not-a-picture'],
      ['head-only.png', png(10, 10).subarray(0, 20), 'logo', 'not-a-picture'],
      [
        'noise.jpg',
        Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5_000, 7)]),
        'picture',
        'not-a-picture',
      ],
      ['empty.png', '', 'picture', 'not-a-picture'],
      ['picture.mp4', png(10, 10), 'video', 'not-a-video'],
      [
        'noise.webm',
        Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(5_000, 7)]),
        'video',
        'not-a-video',
      ],
    ]
    for (const [file, bytes, use, fault] of files) {
      const path = join(folder, file)
      await writeFile(path, bytes)
      expect(await choose(electron, page, use, path), file).toEqual({ kind: 'unusable', fault })
    }
    const gone = await choose(electron, page, 'picture', join(folder, 'gone.png'))
    expect(gone).toEqual({ kind: 'unusable', fault: 'unreadable' })
    expect(await readdir(join(profile, 'media')).catch(() => [])).toEqual([])
    expect(electron.windows()).toHaveLength(1)
  })

  test('a video is kept as it is and played from the app’s own origin, by ranges too', async ({
    start,
    folder,
  }) => {
    const { page, electron, profile } = await start()
    await openStaff(page)
    const path = join(folder, 'loop.webm')
    await writeFile(path, await shortVideo(page))
    const name = await added(electron, page, 'video', path)
    expect(await readFile(join(profile, 'media', name))).toEqual(await readFile(path))
    const seen = await page.evaluate(async (url) => {
      const video = Object.assign(document.createElement('video'), { muted: true, src: url })
      const width = await new Promise<number>((done) => {
        video.onloadeddata = () => done(video.videoWidth)
        video.onerror = () => done(-1)
      })
      const part = await fetch(url, { headers: { Range: 'bytes=0-3' } })
      const missing = await fetch(url.replace(/[0-9a-f]{8}/, '00000000'))
      const bytes = new Uint8Array(await part.arrayBuffer())
      return { width, part: part.status, bytes: [...bytes], missing: missing.status }
    }, `/media/${name}`)
    expect(seen).toEqual({ width: 64, part: 206, bytes: [0x1a, 0x45, 0xdf, 0xa3], missing: 404 })
  })

  test('a video may be as large as the limit allows', async ({ start, folder }) => {
    const { page, electron } = await start()
    await openStaff(page)
    const path = join(folder, 'large.webm')
    await writeFile(path, padded(await shortVideo(page), 59_000_000))
    expect(await choose(electron, page, 'video', path)).toMatchObject({ kind: 'added' })
    await writeFile(path, padded(await shortVideo(page), 60_000_000))
    expect(await choose(electron, page, 'video', path)).toEqual({ kind: 'unusable', fault: 'too-big' })
  })

  test('are prepared where nothing can be reached', async ({ api, start, folder }) => {
    const { page, electron } = await start()
    await openStaff(page)
    const path = join(folder, 'logo.png')
    await writeFile(path, png(9, 9))
    await added(electron, page, 'logo', path)
    const reached = await electron.evaluate(
      async ({ BrowserWindow }, addresses) => {
        const room = new BrowserWindow({
          show: false,
          webPreferences: { partition: 'darkroom', sandbox: true },
        })
        await room.loadURL('https://darkroom.invalid/')
        const fetched = `Promise.all(${JSON.stringify(addresses)}.map((address) =>
          fetch(address, { mode: 'no-cors' }).then(({ type, status }) => type + status, () => 'nothing')))`
        const reached = await room.webContents.executeJavaScript(fetched)
        room.destroy()
        return reached
      },
      [api.baseUrl, 'https://example.org/', 'file:///etc/hostname', 'app://leadstand/index.html', '/other'],
    )
    expect(reached).toEqual(['nothing', 'nothing', 'nothing', 'nothing', 'basic404'])
    // Nor past the rules of the page.
    const direct = await electron.evaluate(
      ({ session }, address) =>
        session
          .fromPartition('darkroom')
          .fetch(address)
          .then(
            ({ status }) => status,
            () => 'nothing',
          ),
      api.baseUrl,
    )
    expect(direct).toBe('nothing')
    expect(api.receipts).toEqual([])
  })

  test('are chosen by staff only', async ({ start }) => {
    const { page } = await start()
    expect(await page.evaluate(() => window.leadstand.addMedia({ use: 'logo' }))).toEqual({
      ok: false,
      error: 'locked',
    })
  })
})

test.describe('pictures in a provisioning file @visitor', () => {
  test.use({
    provision: async ({ provision }, use) => {
      const media = { front: `data:image/png;base64,${png(300, 200).toString('base64')}` }
      const event = { ...provision.event, name: 'Demo Fair', picture: 'front', media }
      await use({ ...provision, event })
    },
  })

  test('are there on the first screen', async ({ start }) => {
    const { page, electron, profile } = await start()
    const [name = ''] = await readdir(join(profile, 'media'))
    expect(await sizeIn(page, name)).toEqual([300, 200])
    expect(await page.content()).toContain(`/media/${name}`)
    expect(electron.windows()).toHaveLength(1)
  })
})

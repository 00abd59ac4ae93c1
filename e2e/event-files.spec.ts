import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { EventProfile } from '../src/shared/event/profile'
import type { DeviceEvents, Input, Method, Output } from '../src/shared/ipc'
import { expect, PIN, test } from './fixtures'
import { captureMany } from './journal'
import { openStaff } from './pages/staff'
import { png } from './pictures'

const email = { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } }
const shownIf = (id: string, question: string) => ({
  kind: 'text',
  id,
  label: id,
  target: { dataPoint: id },
  showIf: { question, is: 'filled' },
})
const pictureOf = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`

/** Each with the paths that staff read. */
const broken: [string, string, string[]][] = [
  ['no JSON', '{ "name": "Fair",', []],
  ['a future version', JSON.stringify({ version: 99, name: 'Fair' }), ['version']],
  [
    'a script in a text',
    JSON.stringify({ name: 'Fair', headline: '<script>document.title="owned"</script>' }),
    ['headline'],
  ],
  ['a key that every object has', '{ "name": "Fair", "__proto__": { "setUp": false } }', ['__proto__']],
  [
    'a circle of conditions',
    JSON.stringify({ name: 'Fair', questions: [email, shownIf('a', 'b'), shownIf('b', 'a')] }),
    ['questions[1].showIf.question', 'questions[2].showIf.question'],
  ],
  [
    'a missing language',
    JSON.stringify({
      name: 'Fair',
      languages: ['de', 'en'],
      headline: { en: 'Hello' },
      thanks: { en: 'Bye' },
    }),
    ['headline.de', 'thanks.de'],
  ],
  [
    'a picture of 40 MB',
    JSON.stringify({
      name: 'Fair',
      picture: 'big',
      logo: 'good',
      media: {
        big: pictureOf(Buffer.concat([png(1, 1), Buffer.alloc(40_000_000)])),
        good: pictureOf(png(9, 9)),
      },
    }),
    ['media.big'],
  ],
  [
    'a picture that is a page',
    JSON.stringify({ name: 'Fair', logo: 'l', media: { l: pictureOf(Buffer.from('<html><script>')) } }),
    ['media.l'],
  ],
  ['lists without end', '['.repeat(500_000) + ']'.repeat(500_000), []],
  [
    'many faults',
    JSON.stringify({ name: '', accentColor: 'red', logo: 'none' }),
    ['name', 'accentColor', 'logo'],
  ],
]

test.describe('files of events @visitor', () => {
  test('that are broken or hostile are refused with the path of each fault, and change nothing', async ({
    folder,
    start,
  }) => {
    test.setTimeout(120_000)
    const { page, electron, profile } = await start()
    await openStaff(page)
    const before = await eventsOf(page)
    await page.getByRole('link', { name: 'Event', exact: true }).click()
    for (const [what, text, paths] of broken) {
      const path = join(folder, 'broken.json')
      await writeFile(path, text)
      await chooseToOpen(electron, path)
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      const notice = page.getByRole('alert').filter({ hasText: 'can’t be used' })
      await expect(notice, what).toBeVisible()
      await expect(notice.locator('code'), what).toHaveText(paths)
      await expect(notice.getByRole('listitem'), what).toHaveCount(Math.max(1, paths.length))
    }
    expect(await eventsOf(page)).toEqual(before)
    expect(await readdir(join(profile, 'media')).catch(() => [])).toEqual([])
    expect(electron.windows()).toHaveLength(1)
    expect(await page.title()).not.toBe('owned')
  })

  test('bring their pictures, encoded anew, and visitors see them', async ({ folder, start }) => {
    const { page, electron, profile } = await start()
    await openStaff(page)
    const canary = 'canary in a comment'
    const bytes = Buffer.concat([png(640, 400), Buffer.from(canary)])
    const file = join(folder, 'fair.json')
    const event = {
      name: 'Brought along',
      id: 'event',
      ref: 'BBB',
      picture: 'front',
      media: { front: pictureOf(bytes) },
    }
    await writeFile(file, JSON.stringify(event))
    await chooseToOpen(electron, file)
    await page.getByRole('link', { name: 'Event', exact: true }).click()
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByText('“Brought along” is on this device now.')).toBeVisible()

    const { events } = await eventsOf(page)
    expect(events.map((one) => one.profile.id)).toEqual(['event', 'event-2'])
    expect(events[0]?.profile.name).toBe('Demo Fair')
    const { picture } = events[1]?.profile ?? {}
    const [stored] = await readdir(join(profile, 'media'))
    expect(stored).toBe(picture)
    const kept = await readFile(join(profile, 'media', stored ?? ''))
    expect(kept.toString('latin1', 8, 12)).toBe('WEBP')
    expect(kept.includes(canary)).toBe(false)

    await page.getByRole('button', { name: 'Show this one to visitors' }).click()
    await ask(page, 'lock')
    const shown = page.locator(`img[src$="${picture}"]`).first()
    await expect(shown).toBeVisible()
    expect(
      await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]),
    ).toEqual([640, 400])

    await ask(page, 'unlock', { pin: PIN })
    const copy = join(folder, 'copy.json')
    await chooseToSave(electron, copy)
    expect(await ask(page, 'exportEvent', { id: 'event-2' })).toEqual({ path: copy })
    await chooseToOpen(electron, copy)
    expect(await ask(page, 'importEvent')).toEqual({ kind: 'taken', id: 'event-2-2' })
    const again = (await eventsOf(page)).events[2]?.profile
    const { picture: second, ...rest } = again ?? ({} as EventProfile)
    const { picture: _first, ...first } = events[1]?.profile ?? ({} as EventProfile)
    expect(rest).toEqual({ ...first, id: 'event-2-2', name: 'Brought along (2)' })
    expect(await readdir(join(profile, 'media'))).toContain(second)
  })

  test('that come with the app become events', async ({ start }) => {
    const { page, profile } = await start()
    await openStaff(page)
    const samples = await ask(page, 'getSampleEvents')
    expect(samples).toHaveLength(4)
    for (const { sample } of samples)
      expect(await ask(page, 'addSampleEvent', { sample })).toEqual({ kind: 'taken', id: sample })
    expect((await eventsOf(page)).events.map((one) => one.profile.name)).toEqual([
      'Demo Fair',
      'Conference booth',
      'Open house',
      'Product launch',
      'Trade fair',
    ])
    expect(await readdir(join(profile, 'media'))).toHaveLength(4)
    // Nothing goes to Hyperaktiv without a reference.
    expect(await ask(page, 'useEvent', { id: 'trade-fair' })).toMatchObject({ problems: [{ path: 'ref' }] })
  })
})

test.describe('several events @visitor', () => {
  test('a corrected reference helps the leads that wait', async ({ api, start }) => {
    api.behave(({ url }) =>
      url.includes('ref=RIGHT')
        ? { status: 200, json: { success: true } }
        : { status: 404, json: { success: false } },
    )
    const { page } = await start()
    await captureMany(page, ['waits@example.com'])
    await page.reload()
    await openStaff(page)
    await expect.poll(async () => (await ask(page, 'getCourier')).trouble?.kind).toBe('paused')
    const { profile } = (await eventsOf(page)).events[0] ?? {}
    if (!profile) throw new Error('there is no event')
    expect(await ask(page, 'saveEvent', { ...profile, ref: '' })).toMatchObject({ kind: 'refused' })
    expect(await ask(page, 'saveEvent', { ...profile, ref: 'RIGHT' })).toMatchObject({ kind: 'taken' })
    await expect.poll(() => api.accepted()).toEqual(['waits@example.com'])
  })

  test('leads arrive under the reference of their own event, which stays while it has leads', async ({
    api,
    start,
    apps,
  }) => {
    const first = await start()
    let { page } = first
    await api.stop()
    await captureMany(page, ['one@example.com'])
    await ask(page, 'unlock', { pin: PIN })
    const { profile } = (await eventsOf(page)).events[0] ?? {}
    if (!profile) throw new Error('there is no event')
    for (const id of ['second', 'third'])
      expect(await ask(page, 'saveEvent', { ...profile, id, name: id, ref: id.toUpperCase() })).toEqual({
        kind: 'taken',
        id,
      })
    expect(await ask(page, 'useEvent', { id: 'second' })).toEqual({ kind: 'taken', id: 'second' })
    await captureMany(page, ['two@example.com'])

    await first.kill()
    ;({ page } = await start())
    await ask(page, 'unlock', { pin: PIN })
    const { events, current } = await eventsOf(page)
    expect(events.map((one) => [one.profile.id, one.leads])).toEqual([
      ['event', 1],
      ['second', 1],
      ['third', 0],
    ])
    expect(current).toBe('second')
    expect(await ask(page, 'removeEvent', { id: 'event' })).toEqual({ removed: false })
    expect(await ask(page, 'removeEvent', { id: 'second' })).toEqual({ removed: false })
    expect(await ask(page, 'removeEvent', { id: 'third' })).toEqual({ removed: true })

    await api.resume()
    await ask(page, 'tryNow')
    await expect.poll(() => api.accepted().length, { timeout: 30_000 }).toBe(2)
    const refs = Object.fromEntries(
      api.receipts.map(({ json, url }) => [json.Email, new URL(url, 'http://x').searchParams.get('ref')]),
    )
    expect(refs).toEqual({ 'one@example.com': 'YYY', 'two@example.com': 'SECOND' })
    expect(apps).toHaveLength(2)
  })
})

/** What the app answers to a message of the page; throws if it refuses. */
async function ask<M extends Method>(page: Page, method: M, input?: Input<M>): Promise<Output<M>> {
  const answer = await page.evaluate(
    async ([name, value]) => {
      const send = window.leadstand[name as Method] as (payload: unknown) => Promise<{ ok: boolean }>
      return send(value)
    },
    [method, input] as const,
  )
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return (answer as unknown as { value: Output<M> }).value
}

function eventsOf(page: Page): Promise<DeviceEvents> {
  return ask(page, 'getEvents')
}

/** The system's dialogs answer as if a person had chosen `path`. */
async function chooseToOpen(electron: ElectronApplication, path: string) {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

async function chooseToSave(electron: ElectronApplication, path: string) {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow, type RunningApp } from './app'
import { appendNewerSegment } from './faults/damage'
import { expectNoException } from './faults/invariants'
import { startRefused } from './faults/refusal'
import { storeOf } from './faults/store'
import { expect, test } from './fixtures'
import { journalOf } from './journal'
import { leaveLead } from './pages/visitor'

/** What belongs to the app in a profile; the rest is Chromium's, which writes as soon as it starts. */
const own = /^(settings\.json|vault.*\.json|journal\/.*|IndexedDB\/.*)$/

/** The app's own files with a hash of each one's bytes. */
async function fingerprints(profile: string): Promise<Record<string, string>> {
  const files = (await filesBelow(profile)).map(({ path, bytes }) => ({
    name: path.slice(profile.length + 1),
    hash: createHash('sha256').update(bytes).digest('hex'),
  }))
  return Object.fromEntries(files.filter(({ name }) => own.test(name)).map(({ name, hash }) => [name, hash]))
}

/** Three leads that wait, and no app any more. */
async function fill(app: RunningApp): Promise<void> {
  for (let i = 0; i < 3; i++) await leaveLead(app.page, { email: `kept${i}@example.com` })
}

test.describe('an older app on data of a newer one @faults', () => {
  test('settings or a journal of a version it does not know: refuses in plain words, and changes no byte', async ({
    api,
    apps,
    folder,
    start,
  }) => {
    await api.stop()
    const app = await start()
    await fill(app)
    await app.kill()
    const { profile } = app
    const settings = await readFile(join(profile, 'settings.json'), 'utf8')
    await api.resume()

    for (const make of [
      () =>
        writeFile(join(profile, 'settings.json'), JSON.stringify({ ...JSON.parse(settings), version: 99 })),
      async () => {
        await writeFile(join(profile, 'settings.json'), settings)
        await appendNewerSegment(join(profile, 'journal'))
      },
    ]) {
      await make()
      const before = await fingerprints(profile)
      expect(Object.keys(before).length).toBeGreaterThan(5)
      const { code, words } = await startRefused(folder)
      expect(code).toBe(1)
      expect(words).toContain('Leadstand can’t start')
      expect(words).toContain('written by a newer Leadstand')
      expect(await fingerprints(profile)).toEqual(before)
    }
    expect(api.receipts).toEqual([])
    await expectNoException(apps)
  })

  test('a database of a schema it does not know: says so, takes no lead, sends nothing, and changes nothing', async ({
    api,
    apps,
    start,
  }) => {
    await api.stop()
    const first = await start()
    await fill(first)
    await first.page.evaluate(
      () =>
        new Promise((done, failed) => {
          const newer = indexedDB.open('leadstand', 900)
          newer.onupgradeneeded = () => newer.result.createObjectStore('of-a-newer-version')
          newer.onsuccess = done
          newer.onerror = failed
        }),
    )
    const before = await storeOf(first.page)
    const journaled = await journalOf(first.page)
    await first.kill()
    await api.resume()

    const { page } = await start()
    await expect(page.getByText(/newer (version of )?Leadstand/).first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeHidden()
    await page.waitForTimeout(3_000)
    expect(api.receipts).toEqual([])
    expect(await storeOf(page)).toEqual(before)
    expect(await journalOf(page)).toEqual(journaled)
    const version = () =>
      page.evaluate(
        async () => (await indexedDB.databases()).find(({ name }) => name === 'leadstand')?.version,
      )
    expect(await version()).toBe(900)
    await expectNoException(apps)
  })
})

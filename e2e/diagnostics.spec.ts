import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { filesBelow } from './app'
import { API_KEY, expect, PIN, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

const root = resolve(import.meta.dirname, '..')
const visitor = {
  email: 'canary.visitor@example.com',
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
  phone: '+49 151 23456789',
}
const names = { device: 'Canarydevice 2', event: 'Canary Fair', ref: 'canary-ref', path: 'canary-path' }

/** Of the file, what is looked at one by one. */
interface ReportFile {
  courier: { clockAheadMs: number | null }
  attempts: { lead: string; ms: number | null }[]
  processes: { type: string }[]
  log: { text: string; facts: { id?: string } }[]
}

test.describe('a report for support @faults', () => {
  test('says how the app is, and holds nothing of visitors, keys, names and paths', async ({
    api,
    folder,
    provision,
    start,
  }) => {
    provision.device = { ...provision.device, name: names.device }
    provision.event = { name: names.event, ref: names.ref }
    provision.connection = {
      kind: 'hyperaktiv',
      baseUrl: `${api.baseUrl}/${names.path}`,
      apiKey: API_KEY,
    }
    // The server echoes what it was told, as servers do.
    api.behave(({ json }, nth) =>
      nth === 1
        ? { status: 422, json: { message: `${json.Email} is no address` } }
        : { status: 201, json: { success: true, id: 'server-id-1' } },
    )
    const { page, electron } = await start()
    await leaveLead(page, visitor)
    await expect.poll(() => api.receipts.length).toBe(1)
    await leaveLead(page, { ...visitor, email: 'canary.second@example.com' })
    await expect.poll(() => api.accepted().length).toBe(1)

    await openStaff(page)
    await goTo(page, 'Settings')
    const place = join(folder, 'stick')
    await mkdir(place)
    const path = join(place, 'report.json')
    await answerSaveDialog(electron, path)
    await page.getByRole('button', { name: 'Save a report' }).click()
    await expect(page.getByText('Report saved')).toBeVisible()
    expect(await readdir(place)).toEqual(['report.json'])

    const text = await readFile(path, 'utf8')
    const report: ReportFile = JSON.parse(text)
    expect(report).toMatchObject({
      device: { setUp: true, role: 'kiosk', profile: 'elsewhere' },
      connection: { kind: 'hyperaktiv', origin: new URL(api.baseUrl).origin, keySet: true, refSet: true },
      journal: {
        segments: 1,
        leads: { refused: 1, delivered: 1, queued: 0 },
        damagedRecords: 0,
        failure: null,
      },
      courier: { open: true, trouble: null },
      attempts: [
        { state: 'delivered', status: 201 },
        { state: 'refused', status: 422, code: 'refused' },
      ],
      disk: { failure: null },
    })
    expect(report.attempts.every(({ ms }) => ms !== null && ms >= 0)).toBe(true)
    expect(report.courier.clockAheadMs).not.toBeNull()
    expect(report.processes.map(({ type }) => type)).toEqual(expect.arrayContaining(['Browser', 'Tab']))
    expect(report.log.map((entry) => entry.text)).toEqual(expect.arrayContaining(['start', 'attempt']))
    const logged = report.log.filter((entry) => entry.text === 'attempt').map(({ facts }) => facts.id)
    expect(logged.reverse()).toEqual(report.attempts.map(({ lead }) => lead))

    // Nor where the profile lies, whose name could be a person's.
    const secrets = [
      ...Object.values(visitor),
      ...Object.values(names),
      API_KEY,
      basename(folder),
      'example.com',
    ]
    for (const secret of [...secrets, ...api.receipts.map(({ id }) => id.replaceAll('"', ''))])
      expect(text.toLowerCase().includes(secret.toLowerCase()), secret).toBe(false)
    expect(text.toLowerCase()).not.toContain('canary')
  })

  test('is refused when staff were locked while the dialog stood open, and leaves no file', async ({
    api,
    folder,
    start,
  }) => {
    await api.stop()
    const { page, electron } = await start()
    const place = join(folder, 'stick')
    await mkdir(place)
    expect(await saveReport(page)).toEqual({ ok: false, error: 'locked' })
    await page.evaluate((pin) => window.leadstand.unlock({ pin }), PIN)
    await answerSaveDialog(electron, join(place, 'report.json'), 'when asked')
    const answer = saveReport(page)
    await expect.poll(() => electron.evaluate(() => 'answerDialog' in globalThis)).toBe(true)
    await page.evaluate(() => window.leadstand.lock())
    await electron.evaluate(() => (globalThis as unknown as { answerDialog(): void }).answerDialog())
    expect(await answer).toEqual({ ok: false, error: 'locked' })
    expect(await readdir(place)).toEqual([])
  })

  test('that can’t be written says so', async ({ api, start }) => {
    await api.stop()
    const { page, electron } = await start()
    await openStaff(page)
    await goTo(page, 'Settings')
    await answerSaveDialog(electron, '/nowhere/at/all/report.json')
    await page.getByRole('button', { name: 'Save a report' }).click()
    await expect(page.getByText('The report was not saved')).toBeVisible()
    expect(await saveReport(page)).toEqual({ ok: false, error: 'disk' })
  })
})

test.describe('the doctor @faults', () => {
  test('reads a real profile while the app runs and after a kill, and changes no byte of it', async ({
    api,
    start,
  }) => {
    await api.stop()
    const app = await start()
    await leaveLead(app.page, visitor)
    const alive = await doctor(app.profile)
    expect(words(alive, 'profile')).toContain('The app is running on it')
    expect(words(alive, 'journal')).toContain('1 lead only on this device: the app is there to send them')
    expect(alive.healthy).toBe(true)

    await app.kill()
    const before = await filesBelow(app.profile)
    const dead = await doctor(app.profile)
    expect(await filesBelow(app.profile)).toEqual(before)
    expect(words(dead, 'profile')).toContain(
      'The app is not running; it was ended without closing. It does not mind.',
    )
    expect(words(dead, 'journal')).toContain('Leads: 1 queued')
    expect(words(dead, 'journal')).toContain('1 lead only on this device.')
    expect(words(dead, 'keys')).toContain('1 key, the same in both files')
    expect(dead.healthy).toBe(true)
    expect(JSON.stringify(dead).toLowerCase()).not.toContain('canary')
  })
})

type Answer = { healthy: boolean; findings: { area: string; says: string }[] }

/** What `npm run doctor -- --json` prints about a profile. */
function doctor(profile: string): Promise<Answer> {
  const cli = join('src', 'main', 'diagnostics', 'cli.ts')
  const args = ['--import', 'tsx', cli, '--json', '--user-data-dir', profile]
  return new Promise((done, failed) => {
    execFile('node', args, { cwd: root }, (_error, stdout, stderr) => {
      if (stderr) failed(new Error(stderr))
      else done(JSON.parse(stdout))
    })
  })
}

const words = ({ findings }: Answer, area: string) =>
  findings.filter((finding) => finding.area === area).map(({ says }) => says)

const saveReport = (page: Page) => page.evaluate(() => window.leadstand.saveReport())

/** The system's dialog answers as if a person had chosen `filePath`: at once, or when `answerDialog` is called in main. */
async function answerSaveDialog(electron: ElectronApplication, filePath: string, when = 'at once') {
  await electron.evaluate(
    ({ dialog }, { path, waits }) => {
      dialog.showSaveDialog = async () => {
        if (waits)
          await new Promise<void>((resolve) => {
            Object.assign(globalThis, { answerDialog: resolve })
          })
        return { canceled: false, filePath: path }
      }
    },
    { path: filePath, waits: when !== 'at once' },
  )
}

import { join } from 'node:path'
import { methods, pushes } from '../src/shared/ipc-names'
import { everyLead } from '../src/shared/lead-list'
import { filesBelow } from './app'
import { API_KEY, expect, PIN, test } from './fixtures'
import { goTo, openStaff } from './pages/staff'
import { leaveLead } from './pages/visitor'

const CANARY = 'canary-person-51c0'

test.describe('a page that strangers touch @main', () => {
  test('has no node, and of the main process exactly the methods of the contract', async ({ start }) => {
    const { page } = await start()
    const seen = await page.evaluate(() => ({
      require: typeof Reflect.get(window, 'require'),
      process: typeof Reflect.get(window, 'process'),
      Buffer: typeof Reflect.get(window, 'Buffer'),
      names: Object.keys(window.leadstand).sort(),
      allFunctions: Object.values(window.leadstand).every((member) => typeof member === 'function'),
    }))
    expect(seen).toEqual({
      require: 'undefined',
      process: 'undefined',
      Buffer: 'undefined',
      names: [...Object.keys(methods), ...Object.keys(pushes)].sort(),
      allFunctions: true,
    })
  })

  test('opens no window and goes nowhere', async ({ api, start }) => {
    const { page, electron } = await start()
    const address = page.url()
    await page.evaluate(async (elsewhere) => {
      window.open(elsewhere)
      window.open('app://leadstand/index.html')
      for (const target of ['_blank', '_top', '_self']) {
        const link = document.createElement('a')
        link.href = elsewhere
        link.target = target
        document.body.append(link)
        link.click()
        link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }))
        link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }))
        link.remove()
      }
      for (const url of [elsewhere, 'file:///etc/passwd', 'data:text/html,x', 'app://other/index.html'])
        try {
          location.href = url
        } catch {
          // Refused even earlier.
        }
      const frame = document.createElement('iframe')
      frame.src = elsewhere
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 500))
      frame.remove()
    }, api.baseUrl)
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(page.url()).toBe(address)
    // Asked past Playwright, which waits for ever for a navigation that was refused.
    const text = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    )
    expect(text).toContain('Start')
    expect(api.receipts).toEqual([])
  })

  test('runs no inline script and no eval', async ({ start }) => {
    const { page } = await start()
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      // Later, because Playwright itself lifts the ban on eval while it evaluates.
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: the test is that it does not work.
            resolve(window.eval('1') === 1)
          } catch {
            resolve(false)
          }
        })
      })
      const inline = Reflect.get(window, 'injected') === true
      return { inline, evaluated }
    })
    expect(ran).toEqual({ inline: false, evaluated: false })
  })

  test('a window that the page closes is there again', async ({ start }) => {
    const { page, electron } = await start()
    const opened = electron.waitForEvent('window')
    await page.evaluate(() => window.close()).catch(() => undefined)
    const again = await opened
    await expect(again.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('the locked page gets nothing that is for staff', async ({ start }) => {
    const { page } = await start()
    await leaveLead(page, { email: 'someone@example.com' })
    const answers = await page.evaluate(async (filter) => {
      const api = window.leadstand
      const [lead] = await api
        .journalRead([])
        .then(() => api.journalPage({ from: 0, unsettled: false }))
        .then(async (entries) => {
          const read = entries.ok ? await api.journalRead(entries.value.entries.map(({ id }) => id)) : entries
          return read.ok ? read.value : []
        })
      if (!lead) throw new Error('no lead')
      const calls = [
        api.openLeads([lead]),
        api.getSettings(),
        api.saveConnection({ kind: 'practice' }),
        api.deleteLeads([lead.id]),
        api.findPerson({ values: { email: 'someone@example.com' } }),
        api.leadIds({ filter, after: null }),
        api.getInsights({ eventId: null }),
        api.startExport({ format: 'csv', scope: { kind: 'all', eventId: null } }),
        api.getBackups(),
        api.practiceReceived(),
        api.quit(),
        api.tryNow(),
        api.handOver(),
      ]
      return (await Promise.all(calls)).map((answer) => (answer.ok ? 'answered' : answer.error))
    }, everyLead)
    expect(new Set(answers)).toEqual(new Set(['locked']))
  })

  test('a message that does not fit the contract changes nothing', async ({ start }) => {
    const { page } = await start()
    const answers = await page.evaluate(async () => {
      const call = (name: string, ...args: unknown[]): Promise<{ ok: boolean; error?: string }> =>
        Reflect.get(window.leadstand, name)(...args)
      return Promise.all([
        call('captureLead'),
        call('captureLead', { id: 'not-a-uuid', event: '', language: 'en', values: {} }),
        call('captureLead', { id: crypto.randomUUID(), event: '', language: 'en', values: { email: 5 } }),
        call('unlock', { pin: 'x'.repeat(100_000) }),
        call('unlock', { pin: { toString: () => 'x' }.toString, extra: 1 }).catch(() => ({
          ok: false,
          error: 'invalid',
        })),
        call('journalAppend', [{ id: '../../etc' }]),
        call('deliverLead', null),
        call('captureLead', { id: 1n }),
      ])
    })
    expect(answers.map(({ error }) => error)).toEqual(Array(8).fill('invalid'))
  })

  test('the key and what a person typed are in no message, no file and no log', async ({ start, folder }) => {
    const { page, profile, stderr, kill } = await start()
    const heard = await page.evaluate(async () => {
      const all: unknown[] = []
      window.leadstand.onAppState((state) => all.push(state))
      window.leadstand.onCourier((status) => all.push(status))
      Reflect.set(window, 'heard', all)
      return all.length
    })
    expect(heard).toBe(0)
    await leaveLead(page, { email: `${CANARY}@example.com`, firstName: CANARY, lastName: CANARY })
    await openStaff(page)
    await expect(page.getByRole('row', { name: /Delivered/ })).toBeVisible()
    await goTo(page, 'Settings')
    const answers = await page.evaluate(async () => {
      const api = window.leadstand
      const harmless = ['getAppState', 'getCourier', 'getSettings', 'practiceReceived'] as const
      const given = await Promise.all(harmless.map((name) => api[name]()))
      const checks = await api.runChecks({ baseUrl: null })
      const [entries, wrong] = [
        await api.journalPage({ from: 0, unsettled: false }),
        await api.unlock({ pin: '0' }),
      ]
      return JSON.stringify([given, checks, entries, wrong, Reflect.get(window, 'heard')])
    })
    expect(answers).not.toContain(API_KEY)
    expect(await page.content()).not.toContain(API_KEY)
    await kill()

    const files = await filesBelow(profile)
    expect(files.map(({ path }) => path)).toContain(join(profile, 'settings.json'))
    for (const secret of [API_KEY, CANARY, PIN.padStart(8, '"pin":"')])
      for (const encoding of ['utf8', 'utf16le', 'base64'] as const) {
        // Base64 of a text depends on where it begins; three cuts cover every place.
        const needles =
          encoding === 'base64'
            ? [0, 1, 2].map((cut) => Buffer.from(secret.slice(cut, cut + 9)).toString('base64'))
            : [Buffer.from(secret, encoding)]
        for (const needle of needles)
          expect(files.filter(({ bytes }) => bytes.includes(needle)).map(({ path }) => path)).toEqual([])
      }
    expect(stderr()).not.toContain(API_KEY)
    expect(stderr()).not.toContain(CANARY)
    expect(folder).not.toBe(profile)
  })
})

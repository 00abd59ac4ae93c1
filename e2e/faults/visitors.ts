import type { Page } from '@playwright/test'

/**
 * Visitors one behind the other, each through the whole form as fast as the page goes on. `onThanked` hears of each
 * "Thank you" at once. Ends early, without an error, when the app is killed or the page reloaded meanwhile.
 */
export async function visitorsCome(
  page: Page,
  emails: string[],
  onThanked: (email: string) => void,
): Promise<void> {
  const tell = `thanked${crypto.randomUUID().replaceAll('-', '')}`
  await page.exposeFunction(tell, onThanked)
  await page
    .evaluate(
      async ({ all, tell }) => {
        async function until<T>(find: () => T | null | undefined): Promise<T> {
          for (;;) {
            const found = find()
            if (found) return found
            await new Promise((over) => setTimeout(over, 4))
          }
        }
        const button = (name: string) =>
          [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === name)
        const thanks = () => document.querySelector('h1')?.textContent?.startsWith('Thank you')
        const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
        const report: unknown = Object.getOwnPropertyDescriptor(window, tell)?.value
        for (const email of all) {
          const start = await until(() => button('Start'))
          start.click()
          const input = await until(() => document.querySelector('form input'))
          setValue?.call(input, email)
          input.dispatchEvent(new Event('input', { bubbles: true }))
          document.querySelector('form')?.requestSubmit()
          await until(thanks)
          if (typeof report === 'function') await report(email)
          const done = await until(() => button('Done'))
          done.click()
        }
      },
      { all: emails, tell },
    )
    .catch(() => undefined)
}

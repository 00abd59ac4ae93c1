import { expect, type Page } from '@playwright/test'

/** A key that changed nothing within this time (ms) changed nothing at all: its letter is in every row that was there. */
const UNCHANGED = 1_500
/** ms in which a list has to show something. */
const NOTHING = 60_000

/**
 * Installs in the page how the list is watched: `listPainted(from, what)` is fulfilled with the milliseconds from `from` to the end of
 * the first frame that shows rows, or other rows or another count than at the call; null if none does in time.
 */
export async function watchList(page: Page): Promise<void> {
  await page.evaluate(
    ([unchanged, nothing]) => {
      const shown = () => {
        const rows = [...document.querySelectorAll('tr[data-lead]')].map((row) =>
          row.getAttribute('data-lead'),
        )
        return `${document.querySelector('p[role=status]')?.textContent} ${rows}`
      }
      const listPainted = (from: number, what: 'rows' | 'change') => {
        const before = shown()
        const isThere = () =>
          what === 'change' ? shown() !== before : document.querySelector('tr[data-lead]') !== null
        const within = what === 'change' ? unchanged : nothing
        return new Promise<number | null>((done) => {
          const painted = new MessageChannel()
          // Posted before the frame is drawn, and so heard right after it.
          painted.port1.onmessage = () => done(performance.now() - from)
          const look = () => {
            if (isThere()) painted.port2.postMessage(null)
            else if (performance.now() - from > within) done(null)
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        })
      }
      Reflect.set(window, 'listPainted', listPainted)
    },
    [UNCHANGED, NOTHING] as const,
  )
}

/** What the next event of this kind leads to, from its time stamp on: a click to rows, a key to others. */
async function afterNext(page: Page, kind: 'click' | 'keydown', act: () => Promise<void>) {
  await page.evaluate((name) => {
    const what = name === 'click' ? 'rows' : 'change'
    const took = new Promise((done) => {
      addEventListener(name, (event) => done(Reflect.get(window, 'listPainted')(event.timeStamp, what)), {
        capture: true,
        once: true,
      })
    })
    Reflect.set(window, 'took', took)
  }, kind)
  await act()
  return page.evaluate<number | null>(() => Reflect.get(window, 'took'))
}

/** Milliseconds from a click on what leads to the list to the frame with its first rows. */
export async function openingList(page: Page, click: () => Promise<void>): Promise<number> {
  const took = await afterNext(page, 'click', click)
  await expect(page.locator('tr[data-lead]').first()).toBeVisible()
  if (took === null) throw new Error('the list showed nothing')
  return took
}

/** Milliseconds from each key that changed what is listed to the frame that shows it: each word is typed, and taken back. */
export async function searching(page: Page, words: string[]): Promise<number[]> {
  const took: number[] = []
  await page.getByRole('searchbox').focus()
  for (const word of words)
    for (const key of [...word, ...Array<string>(word.length).fill('Backspace')]) {
      const one = await afterNext(page, 'keydown', () => page.keyboard.press(key === ' ' ? 'Space' : key))
      if (one !== null) took.push(one)
    }
  return took
}

/** Types without waiting for the rows, a key every 120 ms, as a person does: milliseconds from the last key of each word to its rows. */
export async function typing(page: Page, words: string[]): Promise<number[]> {
  const took: number[] = []
  await page.getByRole('searchbox').focus()
  for (const word of words) {
    await page.keyboard.type(word.slice(0, -1), { delay: 120 })
    const one = await afterNext(page, 'keydown', () => page.keyboard.press(word.slice(-1)))
    if (one !== null) took.push(one)
    await afterNext(page, 'keydown', () => page.keyboard.press('Escape'))
  }
  return took
}

/** Wheels through the list in `steps` steps of a few rows, one in each frame. */
export async function scrolling(page: Page, steps: number): Promise<void> {
  await page.locator('tr[data-lead]').first().hover()
  for (let step = 0; step < steps; step++) {
    await page.mouse.wheel(0, 400)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

/** Milliseconds from a jump to some place in the whole list to the frame with its rows, `count` times. */
export async function jumping(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (jumps) => {
    const list = document.querySelector('table[aria-rowcount]')?.parentElement
    if (!list) throw new Error('there is no list')
    const { left, top, width, height } = list.getBoundingClientRect()
    const isThere = () => {
      const middle = document.elementFromPoint(left + width / 2, top + height / 2)
      return middle?.closest('tr')?.hasAttribute('data-lead') ?? false
    }
    const took: number[] = []
    for (let jump = 1; jump <= jumps; jump++) {
      const began = performance.now()
      // Far from the last place, and never the same.
      list.scrollTop = list.scrollHeight * ((jump * 0.618) % 1)
      do await new Promise(requestAnimationFrame)
      while (!isThere())
      took.push(performance.now() - began)
    }
    return took
  }, count)
}

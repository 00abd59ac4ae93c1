import type { Page } from '@playwright/test'
import { axeFinds } from './axe'
import { expect, test } from './gallery/open'
import { misplaced } from './measure'

/** Screens with all that is coloured: words, fields with errors, buttons, notices, badges, tables, dialogs. */
const STATES = [
  'visitor-welcome-plain',
  'visitor-form-last-errors',
  'visitor-kinds',
  'visitor-language',
  'visitor-thank-you',
  'pin-wrong',
  'banners-many',
  'lead-delete',
  'lead-refused',
  'delivery-drain',
  'event-faults',
  'backup-failed',
  'settings-errors',
  'setup-2-connection',
]
/** Events pick these: too light to read, too dark to be seen in the dark, and in between. */
const ACCENTS = { yellow: 'ffd400', 'near-black': '0a0a0a', 'mid-grey': '808080' }
const SIZES = ['1280x800', '800x1280'] as const

test.describe('light and dark @visitor', () => {
  for (const [name, accent] of Object.entries(ACCENTS))
    test(`read on every screen with a ${name} accent`, async ({ gallery }) => {
      test.setTimeout(300_000)
      for (const look of ['light', 'dark'] as const)
        for (const state of STATES) {
          await gallery.show({ state, look, accent })
          expect
            .soft(await axeFinds(gallery.page, { rules: ['color-contrast'] }), `${state} in ${look}`)
            .toEqual([])
        }
    })
})

test.describe('text of twice the size @visitor', () => {
  for (const size of SIZES)
    test(`fits on every screen at ${size}`, async ({ gallery }) => {
      test.setTimeout(300_000)
      for (const state of STATES) {
        await gallery.show({ state })
        await gallery.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
        // What only listens to the window's size hears of it.
        await gallery.resize('1920x1080')
        await gallery.resize(size)
        expect.soft(await misplaced(gallery.page), state).toEqual([])
      }
    })
})

test.describe('a person who wants no motion @visitor', () => {
  test('sees none on any screen', async ({ gallery }) => {
    test.setTimeout(300_000)
    const { page } = gallery
    await page.emulateMedia({ reducedMotion: 'reduce' })
    try {
      for (const state of STATES) {
        await gallery.show({ state })
        expect.soft(await moving(page), state).toEqual([])
      }
    } finally {
      await page.emulateMedia({ reducedMotion: null })
    }
  })
})

/** The elements that would move by themselves or when they change. */
function moving(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, part)
        const moves =
          /[1-9]/.test(transitionDuration) || (animationName !== 'none' && /[1-9]/.test(animationDuration))
        return moves ? [`${element.outerHTML.slice(0, 100)} ${part ?? ''}`] : []
      }),
    ),
  )
}

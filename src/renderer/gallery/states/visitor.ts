import i18next from 'i18next'
import type { EventProfile } from '../../../shared/event/profile'
import { wordsIn } from '../../../shared/event/words'
import { harbour, kinds, long, mediaOf, plain } from '../events'
import { type Hand, type Name, nameThatBegins } from '../hand'
import type { GalleryState } from '../state'

/** The visitors' own words and the event's, in the language that the page is read in. */
const words = (key: 'welcome.start' | 'form.next' | 'form.send' | 'form.startOver' | 'privacy.open') =>
  i18next.t(key, { ns: 'visitor', lng: document.documentElement.lang })
/** The words of a question, in the language that the page is read in. */
export const textOf = (event: EventProfile, id: string): Name => {
  const asked = event.questions.find((one) => one.id === id)
  const main = event.languages[0] ?? 'en'
  const language = document.documentElement.lang
  return nameThatBegins(asked ? wordsIn(asked.label, { language, main }) : id)
}
const option = (event: EventProfile, id: string, value: string): Name => {
  const asked = event.questions.find((one) => one.id === id)
  const found = asked && 'options' in asked ? asked.options.find((one) => one.value === value) : undefined
  const main = event.languages[0] ?? 'en'
  return found ? wordsIn(found.label, { language: document.documentElement.lang, main }) : value
}

export const start = (hand: Hand) => hand.tap(words('welcome.start'))
const next = (hand: Hand) => hand.tap(words('form.next'))

/** Anna fills in the first step of the trade fair's form. */
async function first(hand: Hand) {
  await start(hand)
  await hand.fill(textOf(harbour, 'email'), 'anna.lindqvist@example.com')
  await hand.fill(textOf(harbour, 'firstName'), 'Anna')
  await hand.fill(textOf(harbour, 'lastName'), 'Lindqvist')
  await hand.fill(textOf(harbour, 'company'), 'Northwind Studio')
  await hand.leave()
}
async function second(hand: Hand) {
  await first(hand)
  if (!harbour.questions.slice(0, 4).some(({ id }) => id === 'interest')) await next(hand)
  await hand.tap(option(harbour, 'interest', 'A demo'))
}
async function last(hand: Hand) {
  await second(hand)
  await next(hand)
  await hand.find('input[type="checkbox"]')
}
/** The last step with its box ticked. */
async function whole(hand: Hand) {
  await last(hand)
  const boxes = document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')
  boxes[boxes.length - 1]?.click()
}
async function sent(hand: Hand) {
  await whole(hand)
  await hand.tap(words('form.send'))
}

/** What a visitor sees. */
export const visitor: GalleryState[] = (
  [
    { name: 'visitor-welcome' },
    { name: 'visitor-welcome-plain', app: { event: plain } },
    { name: 'visitor-welcome-long', app: { event: long } },
    { name: 'visitor-welcome-logo', app: { event: { ...plain, logo: mediaOf('logo.webp') } } },
    {
      name: 'visitor-welcome-video',
      app: { event: { ...harbour, video: mediaOf('loop.webm'), logo: mediaOf('logo.webp') } },
    },
    { name: 'visitor-form-logo', app: { event: { ...harbour, logo: mediaOf('logo.webp') } }, steps: start },
    { name: 'visitor-form-empty', steps: start },
    { name: 'visitor-form-filled', steps: first },
    {
      name: 'visitor-form-errors',
      async steps(hand) {
        await start(hand)
        await hand.fill(textOf(harbour, 'email'), 'anna.example.com')
        await next(hand)
        await hand.find('[aria-invalid="true"]')
      },
    },
    {
      name: 'visitor-form-suggestion',
      async steps(hand) {
        await start(hand)
        await hand.fill(textOf(harbour, 'email'), 'anna.lindqvist@gmial.com')
        await hand.leave()
      },
    },
    { name: 'visitor-form-second', steps: second },
    { name: 'visitor-form-last', steps: whole },
    {
      name: 'visitor-form-last-errors',
      async steps(hand) {
        await last(hand)
        await hand.fill(textOf(harbour, 'phone'), 'call me')
        await hand.tap(words('form.send'))
        await hand.find('[aria-invalid="true"]')
      },
    },
    {
      name: 'visitor-privacy',
      async steps(hand) {
        await last(hand)
        await hand.tap(words('privacy.open'))
        await hand.find('[role="dialog"]')
      },
    },
    {
      name: 'visitor-language',
      async steps(hand) {
        await first(hand)
        ;(await hand.find('[aria-haspopup="dialog"]')).click()
        await hand.find('[role="dialog"]')
      },
    },
    {
      name: 'visitor-saving',
      answers: { captureLead: () => new Promise(() => undefined) },
      steps: sent,
    },
    {
      name: 'visitor-lost',
      database: 'unusable',
      answers: { captureLead: async () => ({ ok: false, error: 'disk' }) },
      async steps(hand) {
        await sent(hand)
        await hand.find('[role="alert"]')
      },
    },
    {
      name: 'visitor-still-there',
      app: { event: { ...harbour, idle: { warnAfterSeconds: 1, clearAfterSeconds: 60 } } },
      async steps(hand) {
        await first(hand)
        await hand.find('[role="dialog"], [role="alertdialog"]')
      },
    },
    { name: 'visitor-thank-you', app: { event: { ...harbour, thankYouSeconds: 60 } }, steps: sent },
    {
      name: 'visitor-plain-form',
      app: { event: plain },
      steps: start,
    },
    {
      name: 'visitor-plain-errors',
      app: { event: plain },
      async steps(hand) {
        await start(hand)
        await hand.fill(textOf(plain, 'email'), 'anna@example')
        await hand.fill(textOf(plain, 'phone'), '0201')
        await hand.tap(words('form.send'))
        await hand.find('[aria-invalid="true"]')
      },
    },
    {
      name: 'visitor-plain-thank-you',
      app: { event: { ...plain, thankYouSeconds: 60 } },
      async steps(hand) {
        await start(hand)
        await hand.fill(textOf(plain, 'email'), 'maximiliane@example.com')
        await hand.fill(textOf(plain, 'firstName'), 'Maximiliane-Theodora Freifrau von und zu Hohenstein')
        await hand.tap(words('form.send'))
      },
    },
    { name: 'visitor-long-form', app: { event: long }, steps: start },
    {
      name: 'visitor-long-errors',
      app: { event: long },
      async steps(hand) {
        await start(hand)
        await hand.fill(textOf(long, 'company'), 'x'.repeat(900))
        await hand.tap(words('form.send'))
        await hand.find('[aria-invalid="true"]')
      },
    },
    {
      name: 'visitor-long-consent',
      app: { event: long },
      async steps(hand) {
        await start(hand)
        const more = await hand.find('[aria-expanded]')
        more.click()
        more.scrollIntoView({ block: 'center' })
      },
    },
    {
      name: 'visitor-kinds',
      app: { event: kinds },
      async steps(hand) {
        await start(hand)
        await hand.tap('Reports')
        await hand.tap('Security')
        // Stars have numbers for names, which every language writes in its own way.
        for (const star of [4, 9])
          (await hand.find(`label:nth-of-type(${star}) > [type=radio][aria-label]`)).click()
      },
    },
    {
      name: 'visitor-kinds-end',
      app: { event: kinds },
      async steps(hand) {
        await start(hand)
        await next(hand)
        await hand.fill(textOf(kinds, 'people'), 'many')
        await hand.fill(textOf(kinds, 'more'), 'We open a second workshop in May.')
        await hand.tap(words('form.send'))
        const more = await hand.find('textarea')
        more.scrollIntoView({ block: 'center' })
      },
    },
    {
      name: 'visitor-kinds-missing',
      app: { event: { ...kinds, questions: kinds.questions.map((one) => ({ ...one, required: true })) } },
      async steps(hand) {
        await start(hand)
        await next(hand)
        await hand.find('[role="alert"]:not(:empty)')
      },
    },
  ] satisfies GalleryState[]
).map((state: GalleryState) => ({ ...state, app: { event: harbour, ...state.app } }))

import type { EventProfile } from '../../../shared/event/profile'
import type { Language } from '../../../shared/event/words'
import { harbour, kinds } from '../events'
import type { Hand } from '../hand'
import type { GalleryState } from '../state'
import { start, textOf } from './visitor'

/** The trade fair, greeted in this language. */
const inLanguage = (language: Language): EventProfile => ({
  ...harbour,
  languages: [language, ...harbour.languages.filter((one) => one !== language)],
})

const touch = (id: string, then?: (hand: Hand) => Promise<void>) => async (hand: Hand) => {
  await start(hand)
  await hand.touch(textOf(harbour, id))
  await then?.(hand)
}

/** A question on the first step, with the e-mail that every event asks for. */
function alone(name: string, event: EventProfile, id: string): GalleryState {
  const questions = event.questions.filter((one) => one.id === id || one.kind === 'email')
  return {
    name,
    app: { event: { ...event, questions } },
    async steps(hand) {
      await start(hand)
      await hand.touch(textOf(event, id))
    },
  }
}

/** The keyboard on the screen: the letters of each language, and each kind of field. */
export const touched: GalleryState[] = (
  [
    { name: 'touch-email', steps: touch('email') },
    { name: 'touch-name', steps: touch('firstName') },
    ...(['fr', 'de', 'es', 'ar'] as const).map((language) => ({
      name: `touch-name-${language}`,
      app: { event: inLanguage(language) },
      steps: touch('lastName'),
    })),
    {
      name: 'touch-email-ar',
      app: { event: inLanguage('ar') },
      steps: touch('email'),
    },
    { name: 'touch-signs', steps: touch('company', (hand) => hand.key('123')) },
    { name: 'touch-accents', steps: touch('company', (hand) => hand.key('éäñ')) },
    {
      name: 'touch-capitals',
      steps: touch('company', async (hand) => {
        // The first capital comes by itself: off, once, locked.
        for (let taps = 0; taps < 3; taps++) await hand.key('Shift')
      }),
    },
    {
      name: 'touch-wrong',
      async steps(hand) {
        await start(hand)
        await hand.fill(textOf(harbour, 'email'), 'anna.example.com')
        await hand.leave()
        await hand.touch(textOf(harbour, 'email'))
      },
    },
    alone('touch-phone', harbour, 'phone'),
    alone('touch-number', kinds, 'people'),
    alone('touch-lines', kinds, 'more'),
  ] satisfies GalleryState[]
).map((state: GalleryState) => ({ ...state, app: { event: harbour, ...state.app } }))

import { questionKinds } from '../../../shared/event/question'
import { harbour, oneOfEach } from '../events'
import type { Hand } from '../hand'
import type { GalleryState } from '../state'
import { staff } from './staff'

const tab = async (hand: Hand, name: string) => {
  await hand.tap('Edit')
  await hand.find('[role="tablist"]')
  await hand.tap(name)
}

/** Opens the question at this place of the list, and brings it to the top. */
async function open(hand: Hand, index: number) {
  await tab(hand, 'Questions')
  await hand.find('li button[aria-expanded]')
  const row = document.querySelectorAll<HTMLElement>('li button[aria-expanded]')[index]
  row?.click()
  await hand.see('Move up')
  row?.scrollIntoView({ block: 'start' })
}

const ofEach = { app: { event: oneOfEach } }

/** The parts of the designer that are opened. */
export const designer: GalleryState[] = (
  [
    ...questionKinds.map((kind) => ({
      name: `designer-${kind}`,
      ...ofEach,
      steps: (hand: Hand) =>
        open(
          hand,
          oneOfEach.questions.findIndex((one) => one.kind === kind),
        ),
    })),
    {
      name: 'designer-condition',
      async steps(hand) {
        await open(
          hand,
          harbour.questions.findIndex(({ showIf }) => showIf !== undefined),
        )
        await hand.scrollTo(/^Shown/)
      },
    },
    {
      name: 'designer-question-wrong',
      ...ofEach,
      async steps(hand) {
        await open(hand, 1)
        await hand.fill(/^Question/, '')
        await hand.leave()
      },
    },
    {
      name: 'designer-add',
      async steps(hand) {
        await tab(hand, 'Questions')
        await hand.tap('Add a question')
        await hand.find('[role="dialog"] form')
      },
    },
    {
      name: 'designer-new',
      async steps(hand) {
        await hand.tap('New event')
        await hand.find('[role="tablist"]')
      },
    },
  ] satisfies GalleryState[]
).map((state: GalleryState) => staff({ ...state, app: { event: harbour, ...state.app } }, 'Event'))

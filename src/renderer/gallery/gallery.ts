import type { LeadstandApi } from '../../shared/ipc'
import { openBridge } from './bridge'
import { prepareDatabase } from './database'
import { hand } from './hand'
import { drawIndex } from './index-page'
import type { GalleryState } from './state'
import { states } from './states'
import { wearing } from './wear'

const query = new URLSearchParams(location.search)
const wanted = query.get('state')

if (wanted === null) drawIndex()
else {
  const state = Object.values(states)
    .flat()
    .find(({ name }) => name === wanted)
  const done = state ? draw(wearing(state, query)) : Promise.reject(new Error(`There is no state ${wanted}`))
  // For whoever takes its picture: `ready`, or what went wrong.
  const say = (words: string) => document.documentElement.setAttribute('data-gallery', words)
  done.then(
    () => say('ready'),
    (error: unknown) => say(String(error)),
  )
}

/** The app itself, as index.tsx starts it, on a bridge and a database of this state's. */
async function draw(state: GalleryState): Promise<void> {
  await prepareDatabase(state.database)
  const leadstand: LeadstandApi = openBridge(state)
  Object.defineProperty(window, 'leadstand', { value: leadstand })
  await import('../src/index')
  await hand.find('h1, [role="alert"]')
  await state.steps?.(hand)
  await hand.drawn()
}

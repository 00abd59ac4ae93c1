import { expect, test } from 'vitest'
import type { LeadListing, LeadSummary } from '../../../../shared/lead-list'
import { everyLead } from '../../../../shared/lead-list'
import { type Asked, openRows, rowAt } from './rows'

const newest: Asked['order'] = { by: 'captured', descending: true }

/** A register of leads by id, newest first; each answer waits until it is let go, if `slow`. */
function registerOf(ids: string[]) {
  const world = { ids, fails: false, asked: [] as number[], held: null as Promise<void> | null }
  const rows = openRows(async ({ filter, from, limit }) => {
    world.asked.push(from)
    await world.held
    if (world.fails) return { ok: false, error: 'failed' }
    const found = world.ids.filter((id) => id.includes(filter.query))
    const value = {
      total: found.length,
      rows: found.slice(from, from + limit).map((id) => ({ id }) as LeadSummary),
    } as LeadListing
    return { ok: true, value }
  })
  return { world, rows }
}
const settled = () => new Promise((over) => setTimeout(over))
const many = Array.from({ length: 1_000 }, (_, i) => `lead ${i}`)

test('only the pages around what is seen are asked for', async () => {
  const { world, rows } = registerOf(many)
  rows.ask({ filter: everyLead, order: newest })
  await settled()
  rows.look(480, 500)
  await settled()
  expect(world.asked).toEqual([0, 400, 500])
  expect(rowAt(rows.get().pages, 485)?.id).toBe('lead 485')
  expect(rowAt(rows.get().pages, 900)).toBeUndefined()
})

test('what is seen is told to have moved by the leads that came above it', async () => {
  const { world, rows } = registerOf(many)
  rows.ask({ filter: everyLead, order: newest })
  await settled()
  rows.look(480, 500)
  await settled()
  world.ids = ['new', 'newer', ...many]
  rows.refresh()
  await settled()
  expect([rows.get().moved, rows.indexOf('lead 480')]).toEqual([2, 482])
})

test('when the first row that is seen goes, the next one stays where it is', async () => {
  const { world, rows } = registerOf(many)
  rows.ask({ filter: everyLead, order: newest })
  await settled()
  rows.look(10, 30)
  world.ids = many.filter((id) => id !== 'lead 10' && id !== 'lead 3')
  rows.refresh()
  await settled()
  expect(rows.get().moved).toBe(-2)
})

test('what was asked last is what is shown, whatever is answered late', async () => {
  const { world, rows } = registerOf(many)
  let letGo = () => {}
  world.held = new Promise((go) => {
    letGo = go
  })
  rows.ask({ filter: { ...everyLead, query: '99' }, order: newest })
  rows.ask({ filter: { ...everyLead, query: '123' }, order: newest })
  letGo()
  await settled()
  expect([rows.get().counts?.total, rows.get().nth]).toEqual([1, 1])
})

test('the rows stay when a question is not answered, and come anew when it is', async () => {
  const { world, rows } = registerOf(many)
  rows.ask({ filter: everyLead, order: newest })
  await settled()
  world.fails = true
  rows.refresh()
  await settled()
  expect([rows.get().failed, rowAt(rows.get().pages, 0)?.id]).toEqual([true, 'lead 0'])
  world.fails = false
  world.ids = ['new', ...many]
  rows.refresh()
  await settled()
  expect([rows.get().failed, rowAt(rows.get().pages, 0)?.id]).toEqual([false, 'new'])
})

test('all ids between two rows are known, also where no page is kept', async () => {
  const { rows } = registerOf(many)
  rows.ask({ filter: everyLead, order: newest })
  await settled()
  expect(await rows.idsBetween(95, 305)).toEqual(many.slice(95, 306))
})

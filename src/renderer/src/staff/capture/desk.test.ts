import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { profileOf, textQuestion } from '../../../../shared/event/profile.fixture'
import { UNDO_MS } from '../../../../shared/submission'
import { withAnswer } from '../../visitor/form'
import { type DeskHands, openDesk } from './desk'

const event = profileOf([textQuestion('company')])
const opened = { event, revision: '1' }
const target = { lead: 'known', name: 'Ada Byron' }

/** A desk whose hands do as they are told, and everything that they were given. */
function setup(told: Partial<DeskHands> = {}) {
  const hands = {
    capture: vi.fn<DeskHands['capture']>(async () => ({ kind: 'saved' })),
    addEncounter: vi.fn<DeskHands['addEncounter']>(async () => ({ kind: 'added', at: 7 })),
    undoCapture: vi.fn<DeskHands['undoCapture']>(async () => true),
    undoEncounter: vi.fn<DeskHands['undoEncounter']>(async () => true),
    ...told,
  }
  const desk = openDesk(hands, 'Booth')
  desk.open(opened)
  const type = (company: string) =>
    desk.change((one) => ({ ...one, form: withAnswer(one.form, event, 'company', company) }))
  const typed = () => desk.get().draft?.form.values.company ?? ''
  const newest = () => desk.get().recent[0] ?? expect.fail('nothing was captured')
  return { desk, hands, type, typed, newest }
}
/** Everything that was begun has ended. */
const done = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

describe('a desk', () => {
  test('has the next form before the lead is saved; initials and source stay, rating and note do not', async () => {
    const { desk, hands, type, typed, newest } = setup()
    desk.keep({ by: 'MK' })
    type('Engines Ltd')
    desk.change((one) => ({ ...one, rating: 4, note: ' Call ' }))
    desk.save(null)
    expect(newest().outcome.kind).toBe('saving')
    expect([typed(), desk.get().draft?.rating, desk.get().draft?.note]).toEqual(['', null, ''])
    expect(desk.get().kept).toEqual({ by: 'MK', source: 'Booth' })
    await done()
    expect(newest().outcome).toMatchObject({ kind: 'saved', undo: { until: 1_000_000 + UNDO_MS } })
    expect(hands.capture).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        values: { company: 'Engines Ltd' },
        meeting: { by: 'MK', source: 'Booth', rating: 4, note: 'Call' },
      }),
    )
  })

  test('takes a capture back once, and what was typed is there again as another lead', async () => {
    const { desk, hands, type, typed, newest } = setup()
    type('Engines Ltd')
    const first = desk.get().draft?.id
    desk.save(null)
    await done()
    void desk.undo(newest().key)
    void desk.undo(newest().key)
    await done()
    expect(hands.undoCapture).toHaveBeenCalledExactlyOnceWith(first)
    expect(newest().outcome.kind).toBe('undone')
    expect(typed()).toBe('Engines Ltd')
    expect(desk.get().draft?.id).not.toBe(first)
  })

  test('leaves what is being typed alone when a capture is taken back', async () => {
    const { desk, type, typed, newest } = setup()
    type('Engines Ltd')
    desk.save(null)
    await done()
    type('Next Ltd')
    await desk.undo(newest().key)
    expect(typed()).toBe('Next Ltd')
    expect(desk.get().waiting).toEqual([])
  })

  test.each<[string, DeskHands['undoCapture']]>([
    ['says no', async () => false],
    ['fails', () => Promise.reject(new Error('gone'))],
  ])('says that it is too late when undoing %s', async (_, undoCapture) => {
    const { desk, type, newest } = setup({ undoCapture })
    type('Engines Ltd')
    desk.save(null)
    await done()
    await desk.undo(newest().key)
    expect(newest().outcome.kind).toBe('not-undone')
  })

  test('adds a meeting to a known lead, and takes back that meeting and never the lead', async () => {
    const { desk, hands, type, newest } = setup()
    type('Engines Ltd')
    desk.change((one) => ({ ...one, note: 'Again' }))
    desk.save(target)
    await done()
    expect(hands.capture).not.toHaveBeenCalled()
    expect(hands.addEncounter).toHaveBeenCalledExactlyOnceWith(
      'known',
      { source: 'Booth', note: 'Again' },
      { event: '1', language: 'en', values: { company: 'Engines Ltd' } },
    )
    expect(newest()).toMatchObject({ name: 'Ada Byron', encounter: { lead: 'known', at: 7 } })
    await desk.undo(newest().key)
    expect(hands.undoEncounter).toHaveBeenCalledExactlyOnceWith('known', 7)
    expect(hands.undoCapture).not.toHaveBeenCalled()
  })

  test('offers no undo for a meeting that it could not find again', async () => {
    const { desk, type, newest } = setup({ addEncounter: async () => ({ kind: 'added', at: null }) })
    type('Engines Ltd')
    desk.save(target)
    await done()
    expect(newest().outcome).toEqual({ kind: 'saved', lead: 'known', undo: null })
  })

  test.each(['full', 'impossible'] as const)(
    'gives a form back that a lead did not take: %s',
    async (kind) => {
      const { desk, type, typed } = setup({ addEncounter: async () => ({ kind }) })
      type('Engines Ltd')
      desk.save(target)
      await done()
      expect([typed(), desk.get().draft?.back]).toEqual(['Engines Ltd', kind])
    },
  )

  test('keeps the event of a form in which something stands, and asks for the other one next', () => {
    const { desk, type } = setup()
    type('Engines Ltd')
    const other = { event: { ...event, name: 'Other' }, revision: '2' }
    desk.open(other)
    expect(desk.get().draft?.opened).toBe(opened)
    desk.save(null)
    expect(desk.get().draft?.opened).toBe(other)
  })

  test('loses no form, whatever fails and however fast one follows the other', async () => {
    const step = fc.record({
      taken: fc.constantFrom('saved', 'lost', 'invalid', 'thrown'),
      late: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const saved: unknown[] = []
        let outcome: (typeof steps)[number]['taken'] = 'saved'
        const { desk, type, typed } = setup({
          async capture({ values }) {
            const now = outcome
            await Promise.resolve()
            if (now === 'thrown') throw new Error('gone')
            if (now === 'invalid') return { kind: now, errors: { company: 'too-long' } }
            if (now === 'saved') saved.push(values.company)
            return { kind: now }
          },
        })
        let count = 0
        for (const { taken, late } of steps) {
          // As staff do: what came back is saved again, else somebody new is written down.
          if (typed() === '') type(`Firm ${++count}`)
          outcome = taken
          desk.save(null)
          if (!late) await done()
        }
        await done()
        const { draft, waiting } = desk.get()
        const there = [draft, ...waiting].map((one) => one?.form.values.company).filter(Boolean)
        const all = Array.from({ length: count }, (_, nth) => `Firm ${nth + 1}`)
        expect([...saved, ...there].sort()).toEqual(all.sort())
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { type Draft, setAt } from './draft'
import { checkDraft, faultsFrom } from './draft-faults'
import { draftOf } from './event.fixture'

const faults = (draft: Draft) => {
  const checked = checkDraft(draft)
  return checked.ok ? [] : checked.faults
}

test('a draft that can be saved has no fault', () => {
  expect(checkDraft(draftOf())).toMatchObject({ ok: true, profile: { name: 'Demo Fair' } })
})

test('each fault stands at its field, in the order of the tabs', () => {
  let draft = setAt(draftOf(), ['name'], ' ')
  draft = setAt(draft, ['questions', 0, 'label', 'en'], '')
  draft = setAt(draft, ['questions', 4, 'target'], { dataPoint: '' })
  draft = setAt(draft, ['redirectUrl'], 'example.com')
  draft = setAt(draft, ['idle', 'warnAfterSeconds'], Number.NaN)
  expect(faults(draft).map(({ at, message }) => [at, message])).toEqual([
    ['name', 'is empty'],
    ['redirectUrl', 'not a web address'],
    ['idle.warnAfterSeconds', 'is not a number'],
    ['questions.0.label.en', 'is missing, and it is the event’s first language'],
    ['questions.4.target.dataPoint', 'is empty'],
  ])
})

test('parts that do not go together are faults although another field is wrong', () => {
  const twice = setAt(setAt(draftOf(), ['name'], ''), ['questions', 2, 'target'], { contact: 'Firstname' })
  expect(faults(twice).map(({ at, cross }) => [at, cross])).toEqual([
    ['name', false],
    ['questions.2.target', true],
  ])
})

test('HTML in a translation is a fault of that translation', () => {
  expect(faults(setAt(draftOf(), ['headline', 'de'], '<b>Hallo'))[0]).toMatchObject({
    at: 'headline.de',
    message: 'must not hold HTML',
  })
})

test('what the main process refuses is found at its field', () => {
  const [fault] = faultsFrom([{ path: 'questions[2].options[0].label.en', message: 'is empty' }])
  expect(fault).toMatchObject({
    at: 'questions.2.options.0.label.en',
    path: ['questions', 2, 'options', 0, 'label', 'en'],
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Happening, nextPresence, type Presence, shownFor } from './presence'

const none: Presence<string> = { finger: false, field: null, putAway: false }
const finger = (onField = false): Happening<string> => ({ kind: 'pointer', finger: true, onField })
const mouse: Happening<string> = { kind: 'pointer', finger: false, onField: true }
const focus = (field: string | null): Happening<string> => ({ kind: 'focus', field })
const key: Happening<string> = { kind: 'real-key' }
const putAway: Happening<string> = { kind: 'put-away' }
const after = (...all: Happening<string>[]) => shownFor(all.reduce(nextPresence, none))

test('it comes when a finger enters a field, and goes with the focus', () => {
  expect(after(finger(), focus('email'))).toBe('email')
  expect(after(finger(), focus('email'), focus('name'))).toBe('name')
  expect(after(finger(), focus('email'), focus(null))).toBeNull()
})

test('it does not come for a mouse or a real keyboard, and goes for them', () => {
  expect(after(mouse, focus('email'))).toBeNull()
  expect(after(focus('email'))).toBeNull()
  expect(after(finger(), focus('email'), mouse)).toBeNull()
  expect(after(finger(), focus('email'), key)).toBeNull()
  expect(after(finger(), focus('email'), key, focus('name'))).toBeNull()
})

test('a finger on the field brings it back', () => {
  expect(after(finger(), focus('email'), key, finger(true))).toBe('email')
  expect(after(finger(), focus('email'), putAway, finger(true))).toBe('email')
})

test('put away it stays away from this field only', () => {
  expect(after(finger(), focus('email'), putAway)).toBeNull()
  expect(after(finger(), focus('email'), putAway, finger(), focus('email'))).toBeNull()
  expect(after(finger(), focus('email'), putAway, focus('name'))).toBe('name')
})

test('whatever happened before, it is never there without a field or after a mouse', () => {
  const happening = fc.constantFrom(
    finger(),
    finger(true),
    mouse,
    focus('email'),
    focus('name'),
    focus(null),
    key,
    putAway,
  )
  fc.assert(
    fc.property(fc.array(happening), (all) => {
      expect(after(...all, focus(null))).toBeNull()
      expect(after(...all, mouse)).toBeNull()
      expect(after(...all, key)).toBeNull()
      expect(after(...all, finger(), focus('another'))).toBe('another')
    }),
  )
})

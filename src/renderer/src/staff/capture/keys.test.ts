import { expect, test } from 'vitest'
import { commandOf } from './keys'

const none = {
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
}
const enter = { ...none, key: 'Enter', code: 'Enter' }

test('Enter saves from a line, and makes a new line in a text of several', () => {
  expect(commandOf(enter, 'line')).toEqual({ kind: 'save' })
  expect(commandOf(enter, 'area')).toBeNull()
  expect(commandOf({ ...enter, ctrlKey: true }, 'area')).toEqual({ kind: 'save' })
})

test('Enter on a button is the button’s', () => {
  expect(commandOf(enter, 'elsewhere')).toBeNull()
})

test('a key that is held down, or that composes a letter, saves nothing', () => {
  expect(commandOf({ ...enter, repeat: true }, 'line')).toBeNull()
  expect(commandOf({ ...enter, isComposing: true }, 'line')).toBeNull()
})

test('Alt and a digit rate on keyboards that type digits with Shift too', () => {
  const french = { ...none, altKey: true, key: '"', code: 'Digit3' }
  expect(commandOf(french, 'area')).toEqual({ kind: 'rate', rating: 3 })
  expect(commandOf({ ...none, altKey: true, key: '0', code: 'Digit0' }, 'line')).toEqual({
    kind: 'rate',
    rating: null,
  })
  expect(commandOf({ ...none, altKey: true, key: '6', code: 'Digit6' }, 'line')).toBeNull()
})

test('AltGr, which is Ctrl and Alt, types its own signs', () => {
  expect(commandOf({ ...none, altKey: true, ctrlKey: true, key: '³', code: 'Digit3' }, 'line')).toBeNull()
})

test('Alt and a letter go by the letter, or by its place where Alt makes a sign of it', () => {
  expect(commandOf({ ...none, altKey: true, key: 'n', code: 'KeyL' }, 'line')).toEqual({ kind: 'note' })
  expect(commandOf({ ...none, altKey: true, key: 'Dead', code: 'KeyN' }, 'line')).toEqual({ kind: 'note' })
  expect(commandOf({ ...none, altKey: true, key: 'b', code: 'KeyN' }, 'line')).toBeNull()
})

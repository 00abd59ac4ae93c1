import { expect, test } from 'vitest'
import { isPressed, places, shortcuts, shortcutsOf } from './shortcuts'

const none = { key: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

test('Ctrl and Cmd do the same, and neither is another key', () => {
  expect(isPressed('palette', { ...none, key: 'k', ctrlKey: true })).toBe(true)
  expect(isPressed('palette', { ...none, key: 'K', metaKey: true })).toBe(true)
  expect(isPressed('palette', { ...none, key: 'k' })).toBe(false)
  expect(isPressed('palette', { ...none, key: 'k', ctrlKey: true, altKey: true })).toBe(false)
})

test('a letter with Shift is another shortcut', () => {
  expect(isPressed('undo', { ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe(false)
  expect(isPressed('redo', { ...none, key: 'Z', ctrlKey: true, shiftKey: true })).toBe(true)
})

test('a sign is found with Shift and without, as the keyboard has it', () => {
  expect(isPressed('search', { ...none, key: '/' })).toBe(true)
  expect(isPressed('search', { ...none, key: '/', shiftKey: true })).toBe(true)
  expect(isPressed('sheet', { ...none, key: '?', shiftKey: true })).toBe(true)
  expect(isPressed('sheet', { ...none, key: '?', ctrlKey: true })).toBe(false)
})

test('the sheet has every shortcut once', () => {
  const listed = places.flatMap((place) => shortcutsOf(place).map(({ name }) => name))
  expect(listed.sort()).toEqual(Object.keys(shortcuts).sort())
})

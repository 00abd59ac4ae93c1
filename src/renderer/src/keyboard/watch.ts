import type { Field } from './acting'
import { type Happening, nextPresence, type Presence, shownFor } from './presence'
import { type Typing, typingOf } from './typing'

/** What the keyboard is shown for. */
export interface Shown {
  field: Field
  typing: Typing
}

/** Marks the keyboard itself: touching it is neither leaving the field nor using a mouse. */
export const KEYBOARD = 'data-screen-keyboard'

/** Milliseconds after a finger is lifted in which the click comes that it makes; a long press makes none. */
const CLICK_DUE = 300

const listeners = new Set<() => void>()
let presence: Presence<Field> = { finger: false, field: null, putAway: false }
let shown: Shown | null = null
let held = false
let timer: ReturnType<typeof setTimeout> | undefined

export const shownKeyboard = {
  get: () => shown,
  subscribe(listener: () => void) {
    listeners.add(listener)
    if (listeners.size === 1) listen()
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) stopListening()
    }
  },
}

export function putAway(): void {
  happen({ kind: 'put-away' })
}

function happen(happening: Happening<Field>) {
  presence = nextPresence(presence, happening)
  settle()
}

/**
 * Told after the tap or click that it came with: the page changes its height, and what was touched must not slip
 * from under the finger between press and click. The focus often leaves one field for another, which is no change.
 */
function settle() {
  clearTimeout(timer)
  if (!held) timer = setTimeout(tell)
}

function tell() {
  const field = shownFor(presence)
  if (field === (shown?.field ?? null)) return
  const typing = field && typingAt(field)
  shown = field && typing ? { field, typing } : null
  if (shown) removals.observe(document.body, { childList: true, subtree: true })
  else removals.disconnect()
  for (const listener of listeners) listener()
}

// A field that is taken away does not always tell that it loses the focus.
const removals = new MutationObserver(() => {
  if (presence.field && presence.field !== document.activeElement) onFocus()
})

function onFocus() {
  const element = document.activeElement
  const field = isField(element) && typingAt(element) ? element : null
  if (field !== presence.field) happen({ kind: 'focus', field })
}

function onFocusOut() {
  // Where it goes is known only afterwards.
  queueMicrotask(onFocus)
}

function onPointerDown(event: PointerEvent) {
  const finger = event.pointerType !== 'mouse'
  // No text is marked by a long press: see base.css.
  document.documentElement.toggleAttribute('data-finger', finger)
  if (!(event.target instanceof Element) || event.target.closest(`[${KEYBOARD}]`)) return
  held = true
  happen({ kind: 'pointer', finger, onField: event.target === presence.field })
}

function onPointerUp({ pointerType }: PointerEvent) {
  if (!held) return
  held = false
  // A finger presses where it was only after it is lifted: the click settles it.
  if (pointerType === 'mouse') settle()
  else timer = setTimeout(tell, CLICK_DUE)
}

function onKeyDown(event: KeyboardEvent) {
  if (event.isTrusted) happen({ kind: 'real-key' })
}

function listen() {
  addEventListener('focusin', onFocus)
  addEventListener('focusout', onFocusOut)
  addEventListener('pointerdown', onPointerDown, { capture: true })
  addEventListener('pointerup', onPointerUp, { capture: true })
  addEventListener('pointercancel', onPointerUp, { capture: true })
  addEventListener('click', settle, { capture: true })
  addEventListener('keydown', onKeyDown, { capture: true })
  onFocus()
}

function stopListening() {
  removeEventListener('focusin', onFocus)
  removeEventListener('focusout', onFocusOut)
  removeEventListener('pointerdown', onPointerDown, { capture: true })
  removeEventListener('pointerup', onPointerUp, { capture: true })
  removeEventListener('pointercancel', onPointerUp, { capture: true })
  removeEventListener('click', settle, { capture: true })
  removeEventListener('keydown', onKeyDown, { capture: true })
}

function isField(element: Element | null): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

function typingAt(field: Field): Typing | null {
  return typingOf({
    tag: field.tagName.toLowerCase(),
    type: field.type,
    inputMode: field.inputMode,
    autocapitalize: field.getAttribute('autocapitalize') ?? '',
    language: field.closest<HTMLElement>('[lang]')?.lang ?? 'en',
    readOnly: field.readOnly,
    disabled: field.disabled,
    refused: field.closest('[data-no-keyboard]') !== null,
  })
}

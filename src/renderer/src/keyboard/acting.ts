/** A field that is typed into. */
export type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Types at the caret, or in place of the selection. By the browser's own editing, so that the caret, undo, a maximal
 * length and React's `onChange` are as with real keys; nothing else in Chromium does all of that.
 */
export function typeText(text: string): void {
  document.execCommand('insertText', false, text)
}

/** Erases the selection, or what stands before the caret. */
export function erase(): void {
  document.execCommand('delete')
}

/** Does what the real Enter would: what the page makes of it, else a new line, or the form is sent. */
export function pressEnter(field: Field): void {
  const key = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true, composed: true }
  const goesOn = field.dispatchEvent(new KeyboardEvent('keydown', key))
  if (goesOn && field instanceof HTMLTextAreaElement) typeText('\n')
  else if (goesOn) field.form?.requestSubmit()
  field.dispatchEvent(new KeyboardEvent('keyup', key))
}

/** The text before the caret; all of it where the browser does not tell the caret (`type="email"`). */
export function textBefore(field: Field): string {
  return field.value.slice(0, field.selectionStart ?? undefined)
}

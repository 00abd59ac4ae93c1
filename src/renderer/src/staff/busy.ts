/** A dialog or a menu is open. */
export function asksSomething(): boolean {
  return document.querySelector('[role="dialog"]:not(aside)') !== null
}

/** Somebody types there, or a dialog or a menu is open: a plain key is not for the screen. */
export function isBusy(target: EventTarget | null): boolean {
  return (
    asksSomething() ||
    (target instanceof HTMLElement &&
      target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'))
  )
}

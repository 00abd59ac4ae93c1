const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'])

/**
 * Marks the page (`data-keyboard`) from a key until the next touch or click. A button that has the focus from the
 * beginning, so that Enter presses it, shows its ring only then: see base.css.
 */
export function watchKeyboard(): void {
  const { dataset } = document.documentElement
  const keys = (event: KeyboardEvent) => {
    if (event.isTrusted && !MODIFIERS.has(event.key)) dataset.keyboard = ''
  }
  addEventListener('keydown', keys, { capture: true })
  addEventListener('pointerdown', () => delete dataset.keyboard, { capture: true })
}

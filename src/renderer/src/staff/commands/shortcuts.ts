/** One way of pressing something. `key` as the browser names it; a range such as `1–5` is only shown. */
export interface Combo {
  key: string
  /** Ctrl, or Cmd on a Mac. */
  mod?: true
  alt?: true
  shift?: true
}

export type ShortcutPlace = (typeof places)[number]
/** In the order of the sheet. */
export const places = ['everywhere', 'capture', 'leads', 'event'] as const

interface Shortcut {
  place: ShortcutPlace
  combos: Combo[]
}

/**
 * Every shortcut of the staff's screens: the sheet shows these. Where a key is no more than a key, its handler asks `isPressed` with the
 * same entry; the capture form's (capture/keys.ts), the list's arrows (leads/use-walk.ts) and the window's way to the PIN
 * (main/kiosk/window.ts) have handlers of their own.
 */
export const shortcuts = {
  palette: { place: 'everywhere', combos: [{ key: 'k', mod: true }] },
  sheet: { place: 'everywhere', combos: [{ key: '?' }] },
  pin: { place: 'everywhere', combos: [{ key: 's', mod: true, alt: true }] },
  save: { place: 'capture', combos: [{ key: 'Enter' }] },
  saveFromNote: { place: 'capture', combos: [{ key: 'Enter', mod: true }] },
  rate: { place: 'capture', combos: [{ key: '1–5', alt: true }] },
  unrate: { place: 'capture', combos: [{ key: '0', alt: true }] },
  note: { place: 'capture', combos: [{ key: 'n', alt: true }] },
  takeBack: { place: 'capture', combos: [{ key: 'u', alt: true }] },
  clear: { place: 'capture', combos: [{ key: 'Escape' }] },
  search: { place: 'leads', combos: [{ key: '/' }] },
  walk: { place: 'leads', combos: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }] },
  selectRows: {
    place: 'leads',
    combos: [
      { key: 'ArrowUp', shift: true },
      { key: 'ArrowDown', shift: true },
    ],
  },
  selectAll: { place: 'leads', combos: [{ key: 'a', mod: true }] },
  closeLead: { place: 'leads', combos: [{ key: 'Escape' }] },
  undo: { place: 'event', combos: [{ key: 'z', mod: true }] },
  redo: { place: 'event', combos: [{ key: 'z', mod: true, shift: true }] },
} satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof shortcuts

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * Whether this is what was pressed. A sign is taken with Shift and without: keyboards differ in that. A letter with Shift is
 * another shortcut.
 */
export function isPressed(name: ShortcutName, pressed: Pressed): boolean {
  const { combos }: Shortcut = shortcuts[name]
  return combos.some(({ key, mod = false, alt = false, shift = false }) => {
    const isSign = /^[^\p{L}]$/u.test(key)
    return (
      pressed.key.toLowerCase() === key.toLowerCase() &&
      (pressed.ctrlKey || pressed.metaKey) === mod &&
      pressed.altKey === alt &&
      (isSign || pressed.shiftKey === shift)
    )
  })
}

/** The shortcuts of a place, as the sheet lists them. */
export function shortcutsOf(place: ShortcutPlace): { name: ShortcutName; combos: Combo[] }[] {
  return Object.entries(shortcuts).flatMap(([name, shortcut]) =>
    shortcut.place === place ? [{ name: name as ShortcutName, combos: shortcut.combos }] : [],
  )
}

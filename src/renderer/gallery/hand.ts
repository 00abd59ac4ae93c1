/** A name as it stands, or a part of it. */
export type Name = string | RegExp

/** A name of which only the beginning is known: behind it stands, say, that an answer is optional. */
export function nameThatBegins(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
}

/** ms until something that is looked for has to be there. */
const PATIENCE = 8_000
const CONTROLS =
  'button, a, summary, input, textarea, select, [role="button"], tr, [role="tab"], [role="option"], [role="combobox"], label'

/** What a person does on the screen: finds things by the words that are on them. Everything waits until it is there. */
export const hand = {
  /** Clicks what has this name. It does not get the focus: a script's focus draws the ring that only a keyboard gets. */
  async tap(name: Name) {
    const found = await find(CONTROLS, name)
    await hand.leave()
    found.click()
  },
  /** Types into the field of this name, in place of what is in it. */
  async fill(name: Name, text: string) {
    const field = await find('input, textarea', name)
    field.focus()
    type(field, text)
  },
  /** Touches the field of this name with a finger, which brings the keyboard. */
  async touch(name: Name) {
    const field = await find('input, textarea', name)
    finger(field)
    field.focus()
    field.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch' }))
    await find('[data-screen-keyboard] button', /./)
  },
  /** Touches a key of the keyboard on the screen, by what stands on it or its name. */
  async key(name: Name) {
    finger(await find('[data-screen-keyboard] button', name))
  },
  async focus(name: Name) {
    const found = await find(CONTROLS, name)
    found.focus()
  },
  /** Leaves the field that has the focus. */
  async leave() {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  },
  /** A key where the focus is, as far as a script can press one. */
  async press(key: string, held: Pick<KeyboardEventInit, 'ctrlKey'> = {}) {
    const at = document.activeElement ?? document.body
    at.dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }))
  },
  /** Waits until these words are on the screen. */
  async see(words: Name) {
    await until(words, () => textNodes().find((node) => matches(node.textContent ?? '', words)))
  },
  /** Brings what has these words into the middle of the screen. */
  async scrollTo(words: Name) {
    const node = await until(words, () => textNodes().find((one) => matches(one.textContent ?? '', words)))
    node.parentElement?.scrollIntoView({ block: 'center' })
  },
  /** Waits until the screen has its heading, also behind a dialog: parts of the app are loaded when they are opened. */
  async drawn() {
    await until('a heading', () => document.querySelector('h1') ?? undefined)
  },
  /** Waits until the screen of this heading is there; until then the one before it is. */
  async titled(title: Name) {
    await until(title, () => {
      const heading = document.querySelector('h1')
      return heading && matches(heading.textContent ?? '', title) ? heading : undefined
    })
  },
  /** Waits until there is something of this selector, for what has no words. */
  async find(selector: string): Promise<HTMLElement> {
    return until(selector, () => shown(selector)[0])
  },
}
export type Hand = typeof hand

function find(selector: string, name: Name): Promise<HTMLElement> {
  return until(name, () => shown(selector).find((element) => matches(nameOf(element), name)))
}

function shown(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) =>
      element.checkVisibility() &&
      !element.matches(':disabled') &&
      !element.closest('[inert], [aria-hidden="true"]'),
  )
}

/** A finger is set down there, and lifted. */
function finger(element: HTMLElement) {
  for (const type of ['pointerdown', 'pointerup'])
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerType: 'touch' }))
}

/** The accessible name, as far as the screens of this app need it. */
function nameOf(element: HTMLElement): string {
  const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? []
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
  return (
    element.getAttribute('aria-label') ??
    (labelled.length > 0
      ? labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
      : labels.length > 0
        ? labels.map((label) => label.textContent).join(' ')
        : (element.textContent ?? ''))
  )
}

function matches(text: string, name: Name): boolean {
  const plain = text.replace(/\s+/g, ' ').trim()
  return typeof name === 'string' ? plain.replace(/ ?\*$/, '') === name : name.test(plain)
}

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (node.parentElement?.checkVisibility()) found.push(node)
  }
  return found
}

/** React hears of a value only when it is set past its own setter. */
function type(field: HTMLElement, text: string) {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }))
}

async function until<T>(what: Name, look: () => T | undefined): Promise<T> {
  const end = performance.now() + PATIENCE
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (performance.now() > end) throw new Error(`“${what}” is not on the screen`)
    await new Promise((drawn) => requestAnimationFrame(drawn))
  }
}

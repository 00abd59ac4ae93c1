/** What Enter goes through: each question is one stop, and after the last one the form is sent. */
const STOP = '[data-stop]'

/** Moves from the question that holds `from` to the next one, or sends the form after the last. */
export function goOn(form: HTMLFormElement, from: Element): void {
  const stops = [...form.querySelectorAll(STOP)]
  const here = from.closest(STOP)
  const next = here && stops[stops.indexOf(here) + 1]
  if (next) focusIn(next)
  else form.requestSubmit()
}

/** Puts the focus on the first answer that has to be mended, and brings it into view. */
export function focusFirstError(form: HTMLFormElement): void {
  const wrong = form.querySelector('[aria-invalid="true"]')
  if (wrong) focusIn(wrong.closest(STOP) ?? wrong)
}

/** Puts the focus on the first answer of a step that has just come. */
export function focusFirst(form: HTMLFormElement): void {
  const first = form.querySelector(STOP)
  if (!first) return
  focusIn(first)
  first.closest('[data-scroll]')?.scrollTo({ top: 0 })
}

/** Scrolls the question into view, and leaves the focus where it is. */
export function bringIntoView(form: HTMLFormElement, question: string): void {
  form.querySelector(`[data-stop="${CSS.escape(question)}"]`)?.scrollIntoView({ block: 'nearest' })
}

const FIELD = 'input, textarea'

function focusIn(stop: Element): void {
  const field = stop.querySelector<HTMLElement>('input:checked') ?? stop.querySelector<HTMLElement>(FIELD)
  field?.focus({ preventScroll: true })
  stop.scrollIntoView({ block: 'nearest' })
}

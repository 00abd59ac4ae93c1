import type { RefObject } from 'react'

/** Puts the focus on the first field with an error, once the errors are drawn. */
export function focusWrong(form: RefObject<HTMLFormElement | null>): void {
  requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

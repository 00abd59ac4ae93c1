/** simple-keyboard takes its keys' faces as markup, their size by its style: the outlines of Tabler's icons. */
function icon(path: string): string {
  return `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`
}

export const SHIFT = icon(
  'M9 20v-8h-3.586a1 1 0 0 1 -.707 -1.707l6.586 -6.586a1 1 0 0 1 1.414 0l6.586 6.586a1 1 0 0 1 -.707 1.707h-3.586v8a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1z',
)
export const BACKSPACE = icon(
  'M20 6a1 1 0 0 1 1 1v10a1 1 0 0 1 -1 1h-11l-5 -5a1.5 1.5 0 0 1 0 -2l5 -5zM12 10l4 4m0 -4l-4 4',
)
export const ENTER = icon('M18 6v6a3 3 0 0 1 -3 3h-10l4 -4m0 8l-4 -4')
export const SPACE = icon('M4 10v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1 -1v-3')
export const HIDE = icon(
  'M2 5a2 2 0 0 1 2 -2h16a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2zM6 7h.01M10 7h.01M14 7h.01M18 7h.01M6 11h.01M18 11h.01M10 11h4M10 19l2 2l2 -2',
)

/** Colours that meet on a screen, by their tokens: what is drawn, and all that it is drawn on. */
type Pair = readonly [drawn: string, grounds: readonly string[]]

const GROUNDS = ['--ls-page', '--ls-surface', '--ls-raised']
const CHOSEN = ['--ls-accent-soft']
const SOFT = ['--ls-good-soft', '--ls-warn-soft', '--ls-bad-soft']

/** Text, at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
export const texts: Pair[] = [
  ['--ls-ink', [...GROUNDS, ...CHOSEN, ...SOFT, '--ls-quiet', '--ls-hover']],
  ['--ls-ink-2', [...GROUNDS, ...CHOSEN, ...SOFT, '--ls-quiet', '--ls-hover']],
  ['--ls-good', [...GROUNDS, '--ls-good-soft']],
  ['--ls-warn', [...GROUNDS, '--ls-warn-soft']],
  ['--ls-bad', [...GROUNDS, '--ls-bad-soft']],
  ['--ls-danger-on', ['--ls-danger', '--ls-danger-hover']],
  ['--ls-accent-ink', [...GROUNDS, ...CHOSEN, '--ls-accent-soft-hover']],
  ['--ls-accent-on', ['--ls-accent', '--ls-accent-hover']],
  ['--ls-panel-on', ['--ls-panel']],
  // Turned around: buttons on the panel.
  ['--ls-panel', ['--ls-panel-on']],
  ['--ls-picture-ink', ['--ls-picture-ground']],
]

/** Outlines of controls, the ring of the focus, icons and bars that tell something: at least 3 : 1 (1.4.11). */
export const shapes: Pair[] = [
  ['--ls-control', GROUNDS],
  ['--ls-accent-ink', [...GROUNDS, ...CHOSEN, '--ls-quiet', '--ls-line', ...SOFT]],
  ['--ls-bad', GROUNDS],
]

import type { z } from 'zod'
import type { theme } from './event/profile'

/** What somebody chose; `system` follows the operating system, also when that changes. */
export type Theme = z.infer<typeof theme>
export type Scheme = 'light' | 'dark'

/** Visitors see what their event wants, staff and the set-up what this device is set to. */
export function schemeOf({ visitors, theme, appearance, prefersDark }: SchemeParts): Scheme {
  const wanted = visitors ? theme : appearance
  if (wanted !== 'system') return wanted
  return prefersDark ? 'dark' : 'light'
}

interface SchemeParts {
  /** Whether a visitor's screen is what is seen. */
  visitors: boolean
  /** The event's. */
  theme: Theme
  /** The device's. */
  appearance: Theme
  /** What the operating system is set to. */
  prefersDark: boolean
}

/** The page of each scheme in base.css, for the window, which is there before its page. */
export const PAGE_COLOR = { light: '#f6f7f8', dark: '#16181b' } as const satisfies Record<Scheme, string>

import {
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  Modal,
} from '@mantine/core'
import { ACCENT_SHADE, type Accent } from './palette'

/** Neutral, a touch cool. From 6 on they can outline a control (3 : 1), from 7 on be read (4.5 : 1). */
const gray: MantineColorsTuple = [
  '#f6f7f8',
  '#eef0f2',
  '#e3e5e8',
  '#d0d4d9',
  '#b4bac2',
  '#9aa1aa',
  '#7d848e',
  '#545a63',
  '#343940',
  '#17191c',
]

/** The same in the dark, from light to dark; components look for their grounds and lines from 4 on. */
const dark: MantineColorsTuple = [
  '#eceef0',
  '#c9ced5',
  '#b3bac3',
  '#878e98',
  '#474d55',
  '#3a4047',
  '#282c31',
  '#1f2226',
  '#16181b',
  '#0f1113',
]

/** WCAG luminance above which black reads better than white. */
const BLACK_READS_BETTER = 0.179

/** What can't be undone: `color="danger"`. */
const DANGER = {
  background: 'var(--ls-danger)',
  hover: 'var(--ls-danger-hover)',
  color: 'var(--ls-danger-on)',
  border: '1px solid transparent',
}

const buttonSizes = {
  sm: ['2.5rem', '16px', '0.9375rem'],
  md: ['2.75rem', '20px', '0.9375rem'],
  lg: ['3.5rem', '28px', '1.125rem'],
  xl: ['4.5rem', '40px', '1.375rem'],
} as const

/** The look of the whole app, in the accent of the event. */
export function themeOf(accent: Accent): MantineThemeOverride {
  return createTheme({
    colors: { accent: accent.shades, gray, dark },
    primaryColor: 'accent',
    primaryShade: ACCENT_SHADE,
    autoContrast: true,
    luminanceThreshold: BLACK_READS_BETTER,
    // On the accent itself only what accentOf chose is sure to read: `black` is not quite black.
    variantColorResolver: (input) => {
      const filled = input.variant === 'filled'
      if (filled && input.color === 'danger') return DANGER
      const resolved = defaultVariantColorsResolver(input)
      const onAccent = filled && (input.color ?? 'accent') === 'accent'
      return onAccent ? { ...resolved, color: 'var(--ls-accent-on)' } : resolved
    },
    black: gray[9],
    fontFamily: 'var(--ls-font)',
    fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
    headings: { fontFamily: 'var(--ls-font)', fontWeight: '650' },
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
    radius: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    defaultRadius: 'md',
    // Drawn by base.css, in a colour that shows whatever the accent is.
    focusRing: 'never',
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: {
      Button: Button.extend({
        defaultProps: { size: 'md' },
        vars: (_theme, { size = 'md' }) => {
          const [height, padding, font] = buttonSizes[size as keyof typeof buttonSizes] ?? []
          if (!height || !padding || !font) return { root: {} }
          return { root: { '--button-height': height, '--button-padding-x': padding, '--button-fz': font } }
        },
      }),
      Modal: Modal.extend({
        defaultProps: {
          centered: true,
          radius: 'lg',
          padding: 'xl',
          withCloseButton: false,
          transitionProps: { duration: 120 },
        },
      }),
      Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 550 } }),
    },
  })
}

/** The variables that hang on the accent, and Mantine's own in our tokens, so that both schemes come from base.css. */
export function variablesOf(accent: Accent): CSSVariablesResolver {
  return () => ({
    variables: {
      '--ls-panel': accent.panel.fill,
      '--ls-panel-on': accent.panel.on,
      '--ls-panel-veil': accent.panel.veil,
    },
    light: { ...accentTokens(accent.light), ...MANTINE },
    dark: { ...accentTokens(accent.dark), ...MANTINE },
  })
}

function accentTokens(tones: Accent['light']) {
  return {
    '--ls-accent': tones.fill,
    '--ls-accent-on': tones.on,
    '--ls-accent-hover': tones.hover,
    '--ls-accent-ink': tones.ink,
    '--ls-accent-soft': tones.soft,
    '--ls-accent-soft-hover': tones.softHover,
    '--ls-accent-line': tones.line,
  }
}

const MANTINE = {
  '--mantine-color-body': 'var(--ls-surface)',
  '--mantine-color-text': 'var(--ls-ink)',
  '--mantine-color-bright': 'var(--ls-ink)',
  '--mantine-color-dimmed': 'var(--ls-ink-2)',
  '--mantine-color-placeholder': 'var(--ls-ink-2)',
  '--mantine-color-error': 'var(--ls-bad)',
  '--mantine-color-success': 'var(--ls-good)',
  '--mantine-color-anchor': 'var(--ls-accent-ink)',
  '--mantine-color-default': 'var(--ls-raised)',
  '--mantine-color-default-hover': 'var(--ls-quiet)',
  '--mantine-color-default-color': 'var(--ls-ink)',
  '--mantine-color-default-border': 'var(--ls-quiet-line)',
  '--mantine-color-disabled': 'var(--ls-quiet)',
  '--mantine-color-disabled-color': 'var(--ls-disabled)',
  '--mantine-color-disabled-border': 'var(--ls-line)',
  '--mantine-color-accent-filled': 'var(--ls-accent)',
  '--mantine-color-accent-filled-hover': 'var(--ls-accent-hover)',
  '--mantine-color-accent-text': 'var(--ls-accent-ink)',
  '--mantine-color-accent-outline': 'var(--ls-accent-ink)',
  '--mantine-color-accent-light': 'var(--ls-accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--ls-accent-soft-hover)',
  '--mantine-color-accent-light-color': 'var(--ls-accent-ink)',
  '--mantine-color-gray-text': 'var(--ls-ink-2)',
  '--mantine-color-gray-light': 'var(--ls-quiet)',
  '--mantine-color-gray-light-hover': 'var(--ls-quiet)',
  '--mantine-color-gray-light-color': 'var(--ls-ink-2)',
  '--mantine-color-gray-outline': 'var(--ls-ink-2)',
}

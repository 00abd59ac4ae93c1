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

/** WCAG luminance above which black reads better than white. */
const BLACK_READS_BETTER = 0.179

const buttonSizes = {
  sm: ['2.5rem', '16px', '0.9375rem'],
  md: ['2.75rem', '20px', '0.9375rem'],
  lg: ['3.5rem', '28px', '1.125rem'],
  xl: ['4.5rem', '40px', '1.375rem'],
} as const

/** The look of the whole app, in the accent of the event. */
export function themeOf(accent: Accent): MantineThemeOverride {
  return createTheme({
    colors: { accent: accent.shades, gray },
    primaryColor: 'accent',
    primaryShade: ACCENT_SHADE,
    autoContrast: true,
    luminanceThreshold: BLACK_READS_BETTER,
    // On the accent itself only what accentOf chose is sure to read: `black` is not quite black.
    variantColorResolver: (input) => {
      const resolved = defaultVariantColorsResolver(input)
      const onAccent = input.variant === 'filled' && (input.color ?? 'accent') === 'accent'
      return onAccent ? { ...resolved, color: 'var(--ls-accent-on)' } : resolved
    },
    black: gray[9],
    fontFamily: 'var(--ls-font)',
    fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
    headings: { fontFamily: 'var(--ls-font)', fontWeight: '650' },
    fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
    radius: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
    defaultRadius: 'md',
    // Drawn by base.css, in a colour that shows on white whatever the accent is.
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
          overlayProps: { backgroundOpacity: 0.45, color: gray[9] },
        },
      }),
      Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 550 } }),
    },
  })
}

/** The variables of base.css that hang on the accent, and those of Mantine that would read badly with a light one. */
export function variablesOf(accent: Accent): CSSVariablesResolver {
  return () => ({
    variables: {
      '--ls-accent': accent.fill,
      '--ls-accent-on': accent.on,
      '--ls-accent-hover': accent.hover,
      '--ls-accent-veil': accent.veil,
      '--ls-accent-ink': accent.ink,
      '--ls-accent-soft': accent.soft,
      '--ls-accent-line': accent.shades[2],
    },
    light: {
      '--mantine-color-accent-filled-hover': accent.hover,
      '--mantine-color-accent-text': accent.ink,
      '--mantine-color-accent-outline': accent.ink,
      '--mantine-color-accent-light': accent.soft,
      '--mantine-color-accent-light-hover': accent.shades[1],
      '--mantine-color-accent-light-color': accent.ink,
      '--mantine-color-anchor': accent.ink,
      '--mantine-color-text': gray[9],
      '--mantine-color-gray-text': gray[7],
      '--mantine-color-gray-light-color': gray[7],
      '--mantine-color-gray-outline': gray[7],
      '--mantine-color-dimmed': gray[7],
      '--mantine-color-placeholder': gray[7],
      '--mantine-color-error': 'var(--ls-bad)',
      '--mantine-color-success': 'var(--ls-good)',
      '--mantine-color-default-border': gray[3],
    },
    dark: {},
  })
}

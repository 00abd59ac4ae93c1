/**
 * Colours from the one accent that an event brings: ten shades for the component library, and the few
 * pairs that are checked against WCAG 2.2 AA (4.5 : 1 for text), whatever the event picked.
 */
type Rgb = [number, number, number]
/** A Mantine colour: ten shades from light to dark. */
type Shades = [string, string, string, string, string, string, string, string, string, string]

/** What is drawn in the accent in one scheme. Grounds are that scheme's page and surfaces, as base.css has them. */
interface Tones {
  /** Buttons and what is chosen. */
  fill: string
  /** Text on `fill`: black or white, whichever reads better (at least 4.5 : 1 with any colour). */
  on: string
  /** `fill` under a pointer; moved away from `on`, so that the text never reads worse. */
  hover: string
  /** The accent as text or outline on any ground and on its own tints: darkened or lightened until it reads. */
  ink: string
  /** The tint behind something chosen, and that under a pointer. */
  soft: string
  softHover: string
  /** A hairline in the accent, which only decorates. */
  line: string
}

export interface Accent {
  shades: Shades
  /** The visitors' large areas: the event's very colour in both schemes, and what may be laid over it, thinly (`veil`). */
  panel: { fill: string; on: string; veil: string }
  light: Tones
  dark: Tones
}

/** Where the accent itself stands among the shades. */
export const ACCENT_SHADE = 6
const BLACK = '#000000'
const WHITE = '#ffffff'
/** WCAG 2.2 AA, for text and for the outlines of controls. */
const READS = 4.5
const SHOWS = 3
/** Page, surface and quiet buttons of base.css. */
const LIGHT = ['#f6f7f8', '#ffffff'] as const
const DARK = ['#16181b', '#1f2226', '#282c31'] as const
/** How far each shade is mixed: towards white before the accent, towards black after it. */
const TINTS = [0.94, 0.85, 0.7, 0.52, 0.34, 0.16, 0, 0.14, 0.3, 0.48]

/** Everything drawn in an event's accent (`#rrggbb`). */
export function accentOf(color: string): Accent {
  const shades = TINTS.map((amount, i) => mix(color, i < ACCENT_SHADE ? WHITE : BLACK, amount)) as Shades
  // A dark colour on dark ground would be a hole, not a button. No lighter than needed: white still reads on it.
  const lifted = until(SHOWS, color, WHITE, DARK.slice(0, 2))
  return {
    shades,
    panel: { fill: color, ...textOn(color) },
    light: tonesOf(color, BLACK, LIGHT, {
      soft: mix(color, WHITE, 0.93),
      softHover: shades[1],
      line: shades[2],
    }),
    dark: tonesOf(lifted, WHITE, DARK, {
      soft: mix(DARK[1], lifted, 0.12),
      softHover: mix(DARK[1], lifted, 0.16),
      line: mix(DARK[1], lifted, 0.4),
    }),
  }
}

function tonesOf(
  fill: string,
  towards: string,
  grounds: readonly string[],
  tints: Pick<Tones, 'soft' | 'softHover' | 'line'>,
): Tones {
  const { on, veil } = textOn(fill)
  const ink = until(READS, fill, towards, [...grounds, tints.soft, tints.softHover])
  return { fill, on, hover: mix(fill, veil, 0.12), ink, ...tints }
}

function textOn(fill: string): { on: string; veil: string } {
  return contrast(fill, WHITE) >= READS ? { on: WHITE, veil: BLACK } : { on: BLACK, veil: WHITE }
}

/** `color`, moved `towards` black or white until its contrast with every ground is at least `least`. */
function until(least: number, color: string, towards: string, grounds: readonly string[]): string {
  for (let amount = 0; amount < 1; amount += 0.02) {
    const moved = mix(color, towards, amount)
    if (grounds.every((ground) => contrast(moved, ground) >= least)) return moved
  }
  return towards
}

/** WCAG contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function parse(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const linear = (byte: number) =>
  byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4
const encode = (value: number) =>
  Math.round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055))

function luminance(color: string): number {
  const [r, g, b] = parse(color).map(linear) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** `amount` of `to` in `from`, in Oklab, where equal steps look equal and a tint keeps its hue. */
function mix(from: string, to: string, amount: number): string {
  const a = oklab(from)
  const b = oklab(to)
  const [l, m, s] = [
    [0.3963377774, 0.2158037573],
    [-0.1055613458, -0.0638541728],
    [-0.0894841775, -1.291485548],
  ].map(([wa = 0, wb = 0]) => (at(0) + wa * at(1) + wb * at(2)) ** 3) as Rgb
  return hex([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ])
  function at(i: 0 | 1 | 2) {
    return a[i] + (b[i] - a[i]) * amount
  }
}

function oklab(color: string): Rgb {
  const [r, g, b] = parse(color).map(linear) as Rgb
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function hex(channels: Rgb): string {
  return `#${channels
    .map((value) => encode(Math.min(1, Math.max(0, value))))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}`
}

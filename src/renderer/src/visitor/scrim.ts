import { contrast } from '../ui/palette'

/** Words on a picture are white, whatever the event's colour: most pictures are darkened with less loss than lightened. */
const WORDS = '#ffffff'
/** The ink of the light screens. */
const INK = 0x17
/** WCAG 2.2 AA for text. */
const READS = 4.5

/** How much ink (0 to 1) lies on a picture so that white words read on any of its pixels, white ones too. */
export function scrimOpacity(): number {
  for (let percent = 1; percent < 100; percent++) {
    const left = Math.round(255 + (INK - 255) * (percent / 100))
    const grey = left.toString(16).padStart(2, '0')
    if (contrast(WORDS, `#${grey}${grey}${grey}`) >= READS) return percent / 100
  }
  return 1
}

import { expect, test } from 'vitest'
import { contrast } from '../ui/palette'
import { scrimOpacity } from './scrim'

test('white words read on a white picture under the scrim, which is no darker than it must be', () => {
  const under = (opacity: number) => {
    const grey = Math.round(255 + (0x17 - 255) * opacity).toString(16)
    return contrast('#ffffff', `#${grey}${grey}${grey}`)
  }
  expect(under(scrimOpacity())).toBeGreaterThanOrEqual(4.5)
  expect(under(scrimOpacity() - 0.02)).toBeLessThan(4.5)
})

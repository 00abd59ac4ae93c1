import type { MediaKind } from './kind'

/**
 * Width times height by a picture's head, without decoding it; null if the head does not say. Browsers give up on what is far too large as
 * on what is no picture at all: this tells which it was, and is trusted for nothing else.
 */
export function pixelsOf(bytes: Uint8Array, kind: MediaKind): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (kind) {
      case 'png':
        return view.getUint32(16) * view.getUint32(20)
      case 'gif':
        return view.getUint16(6, true) * view.getUint16(8, true)
      case 'webp':
        return pixelsOfWebp(view)
      case 'jpeg':
        return pixelsOfJpeg(view)
      default:
        return null
    }
  } catch {
    // It ends within its head.
    return null
  }
}

/** Only the extended format (VP8X) can be too large; it has both sides less one, in 24 bits. */
function pixelsOfWebp(view: DataView): number | null {
  if (view.getUint32(12) !== 0x56503858) return null
  const side = (at: number) => (view.getUint32(at, true) & 0xffffff) + 1
  return side(24) * side(27)
}

/** In the frame's segment (SOF0 to SOF15 but for DHT, JPG and DAC), behind segments that each say how long they are. */
function pixelsOfJpeg(view: DataView): number | null {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7)
  }
  return null
}

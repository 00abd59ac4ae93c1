import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'

/** A grey PNG of one byte a pixel, black throughout: a bomb of 144 million pixels is 140 kB. */
export function png(width: number, height: number): Buffer {
  return pngOf(width, height, deflateSync(Buffer.alloc((width + 1) * height)))
}

/** The same without its pixels, of any size. */
export function headOfPng(width: number, height: number): Buffer {
  return pngOf(width, height, Buffer.alloc(0))
}

function pngOf(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A JPEG of the page's own making, with EXIF that says it was taken with the camera on its side, and where. */
export async function sidewaysPhoto(
  page: Page,
  width: number,
  height: number,
  place: string,
): Promise<Buffer> {
  const plain = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h })
      const context = canvas.getContext('2d')
      context?.fillRect(0, 0, w / 2, h)
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
    },
    [width, height] as const,
  )
  // TIFF, big endian, one directory: Orientation (0x0112) = 6, ImageDescription (0x010e) = the place.
  const text = Buffer.from(`${place}\0`, 'latin1')
  const tiff = Buffer.alloc(38)
  tiff.write('MM\0*\0\0\0\x08', 0, 'latin1')
  tiff.writeUInt16BE(2, 8)
  tiff.writeUInt16BE(0x010e, 10)
  tiff.writeUInt16BE(2, 12)
  tiff.writeUInt32BE(text.length, 14)
  tiff.writeUInt32BE(38, 18)
  tiff.writeUInt16BE(0x0112, 22)
  tiff.writeUInt16BE(3, 24)
  tiff.writeUInt32BE(1, 26)
  tiff.writeUInt16BE(6, 30)
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, text])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 2, 2)
  const jpeg = Buffer.from(plain, 'base64')
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)])
}

/** A second of WebM that the page records from a canvas. */
export async function shortVideo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 })
    const context = canvas.getContext('2d')
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' })
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    const stopped = new Promise((done) => {
      recorder.onstop = done
    })
    recorder.start()
    for (let frame = 0; frame < 20; frame++) {
      if (context) context.fillStyle = `hsl(${frame * 18} 80% 50%)`
      context?.fillRect(0, 0, 64, 48)
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
    recorder.stop()
    await stopped
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })
  return Buffer.from(base64, 'base64')
}

/** The same WebM with so many bytes more, in an element that players pass over (EBML `Void`). */
export function padded(webm: Buffer, bytes: number): Buffer {
  const head = Buffer.from([0xec, 0x01, 0, 0, 0, 0, 0, 0, 0, 0])
  head.writeUIntBE(bytes, 4, 6)
  return Buffer.concat([webm, head, Buffer.alloc(bytes, 5)])
}

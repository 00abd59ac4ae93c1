import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { ElectronApplication } from '@playwright/test'

const run = promisify(execFile)

/** Real input through the X server, as a keyboard would give it: Playwright's keys never reach the app's shortcuts. */
export async function xdotool(...args: string[]): Promise<string> {
  const { stdout } = await run('xdotool', args)
  return stdout
}

/** The titles of all windows that the window manager knows. */
export async function windowsOnScreen(): Promise<string[]> {
  const { stdout } = await run('wmctrl', ['-l'])
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/).slice(3).join(' '))
}

/** A picture as its size and its pixels, four bytes each: blue, green, red, and one that is not used. */
interface Picture {
  width: number
  height: number
  pixels: Buffer
}

/** What the X server's whole screen shows, whoever drew it. Layout by XWDFile.h of X.Org. */
export async function screenPicture(): Promise<Picture> {
  const { stdout: dump } = await run('xwd', ['-root', '-silent'], {
    encoding: 'buffer',
    maxBuffer: 64_000_000,
  })
  const word = (index: number) => dump.readUInt32BE(index * 4)
  const [headerBytes, width, height, bytesPerLine, colors] = [word(0), word(4), word(5), word(12), word(19)]
  if (bytesPerLine !== width * 4) throw new Error('the screen has another depth than 24 bits')
  return { width, height, pixels: dump.subarray(headerBytes + colors * 12) }
}

/** How much of the screen is what the page drew (a PNG), 0 to 1; 0 if their sizes differ. */
export async function samePicture(
  electron: ElectronApplication,
  screen: Picture,
  page: Buffer,
): Promise<number> {
  const drawn = await electron.evaluate(({ nativeImage }, png) => {
    const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'))
    return { ...image.getSize(), pixels: image.toBitmap().toString('base64') }
  }, page.toString('base64'))
  if (drawn.width !== screen.width || drawn.height !== screen.height) return 0
  const pixels = Buffer.from(drawn.pixels, 'base64')
  let same = 0
  for (let i = 0; i < pixels.length; i += 4)
    if ([0, 1, 2].every((c) => Math.abs((pixels[i + c] ?? 0) - (screen.pixels[i + c] ?? 0)) <= 2)) same++
  return same / (pixels.length / 4)
}

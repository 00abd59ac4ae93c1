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

/** What the screen itself shows, as a PNG. */
export async function screenPicture(): Promise<Buffer> {
  const { stdout } = await run('import', ['-window', 'root', 'png:-'], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

/** How much of two PNGs is the same, 0 to 1; 0 if their sizes differ. */
export function samePicture(electron: ElectronApplication, one: Buffer, other: Buffer): Promise<number> {
  return electron.evaluate(
    ({ nativeImage }, pngs) => {
      const [a, b] = pngs.map((png) => nativeImage.createFromBuffer(Buffer.from(png, 'base64')))
      if (!a || !b) return 0
      const [sizeA, sizeB] = [a.getSize(), b.getSize()]
      if (sizeA.width !== sizeB.width || sizeA.height !== sizeB.height) return 0
      const [left, right] = [a.toBitmap(), b.toBitmap()]
      let same = 0
      for (let i = 0; i < left.length; i += 4)
        if ([0, 1, 2].every((c) => Math.abs((left[i + c] ?? 0) - (right[i + c] ?? 0)) <= 2)) same++
      return same / (left.length / 4)
    },
    [one.toString('base64'), other.toString('base64')],
  )
}

import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { codeOf, log } from '../log'
import { Refusal } from '../refusal'
import { writeWhole } from '../write-whole'

/** On paper the report is drawn smaller the longer it is, down to where it can just be read; then it has a second page. */
const SCALES = [0.8, 0.7, 0.6, 0.5, 0.42]

/**
 * Asks where to, and prints the page of the app as a PDF there: the page has a report that only paper shows. A whole file
 * or none. Null: the person cancelled. Refused with `locked` if staff were signed out while the dialog stood open, with `disk` if the
 * place can't be written.
 */
export async function saveInsights({
  event,
  window,
  title,
  unlocked,
}: SaveParts): Promise<{ path: string } | null> {
  const chosen = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), `${fileName(event)}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (chosen.canceled || !chosen.filePath) return null
  if (!unlocked()) throw new Refusal('locked')
  const pdf = await onOnePage(window)
  // The device may have locked itself while the pages were drawn, and what was drawn is the PIN then.
  if (!unlocked()) throw new Refusal('locked')
  try {
    await writeWhole(chosen.filePath, pdf)
  } catch (error) {
    log.error('insights', { code: codeOf(error) })
    throw new Refusal('disk')
  }
  return { path: chosen.filePath }
}

interface SaveParts {
  event: string
  window: BrowserWindow
  title: string
  unlocked: () => boolean
}

async function onOnePage({ webContents }: BrowserWindow): Promise<Buffer> {
  const print = (scale: number) =>
    webContents.printToPDF({ pageSize: 'A4', printBackground: true, scale, generateTaggedPDF: true })
  let pdf = await print(SCALES[0] ?? 1)
  for (const scale of SCALES.slice(1)) {
    if (pagesOf(pdf) === 1) break
    pdf = await print(scale)
  }
  return pdf
}

/** PDF 32000-1, 7.7.3.3: each page is an object of this type, and Chromium writes them uncompressed. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** An event's name as every file system takes it. */
function fileName(event: string): string {
  const plain = event
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${plain || 'event'}-insights`
}

import type { Cell, Column } from './columns'
import { wallClock } from './local-time'
import type { SourceLead } from './source'
import { zipPieces } from './zip'

/** Signs that one cell takes; Excel refuses a file with more. */
const MAX_CELL = 32_767
const DAY = 86_400_000
/** Days from 30 December 1899, where Excel begins to count, to 1970. */
const EPOCH_DAYS = 25_569

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Styles by their place in `cellXfs` below. */
const TIME = 1
const HEADER = 2

/** All but the sheet is the same in every file. */
const parts: Record<string, string> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

/**
 * The table as an Excel workbook, in pieces: times are times, texts are texts and never run, the first row stays in view. Written
 * row by row, because libraries build the whole workbook in memory: 700 MB and a minute and a half for 100,000 leads.
 */
export function xlsxPieces(
  pages: AsyncIterable<SourceLead[]>,
  columns: readonly Column[],
): AsyncGenerator<Buffer> {
  const fixed = Object.entries(parts).map(([name, xml]) => ({ name, pieces: [Buffer.from(XML + xml)] }))
  return zipPieces([...fixed, { name: 'xl/worksheets/sheet1.xml', pieces: sheet(pages, columns) }])
}

async function* sheet(
  pages: AsyncIterable<SourceLead[]>,
  columns: readonly Column[],
): AsyncGenerator<Buffer> {
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const widths = columns
    .map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="22" customWidth="1"/>`)
    .join('')
  const cols = `<cols>${widths}</cols>`
  const head = columns.map(({ header }) => textCell(header, HEADER)).join('')
  yield Buffer.from(`${XML}<worksheet xmlns="${MAIN}">${view}${cols}<sheetData><row>${head}</row>`)
  for await (const page of pages)
    yield Buffer.from(
      page.map((one) => `<row>${columns.map(({ cell }) => cellOf(cell(one))).join('')}</row>`).join(''),
    )
  yield Buffer.from('</sheetData></worksheet>')
}

/** An empty one takes its place: without an address the next would move up. */
function cellOf(cell: Cell): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'string') return textCell(cell)
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  return `<c s="${TIME}"><v>${wallClock(cell.at, cell.zone) / DAY + EPOCH_DAYS}</v></c>`
}

function textCell(text: string, style = 0): string {
  const cut = text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1).replace(HALF, '')}…` : text
  return `<c t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${xmlText(cut)}</t></is></c>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
/** What XML can't hold, or would read as another sign (CR), in the way of writing that spreadsheets have for it (ST_Xstring). */
const UNWRITABLE = /[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu
/** What would be read so although it is text, also with the beginning of what follows it. */
const LOOKS_WRITTEN = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${UNWRITABLE.source}))`, 'gu')
/** The first half of a sign, the second of which was cut off. */
const HALF = /[\ud800-\udbff]$/

function xmlText(text: string): string {
  return text
    .replace(LOOKS_WRITTEN, '_x005F_')
    .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
}

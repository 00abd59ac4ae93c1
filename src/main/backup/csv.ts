import { stringify } from 'csv-stringify/sync'
import type { Cell, Column } from './columns'
import { localText } from './local-time'
import type { SourceLead } from './source'

/** UTF-8 with a byte order mark: without it Excel reads the bytes as its own code page. */
const BOM = '\ufeff'

/**
 * RFC 4180: CRLF, quotes where needed, also around a single CR or LF: readers take both for the end of a line. Cells that a spreadsheet would run get an apostrophe in front (= + - @, tab, CR, also in
 * full width).
 */
function lines(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\r\n', escape_formulas: true, quoted_match: /[\r\n]/ })
}

/** The table as a CSV, in pieces. */
export async function* csvPieces(
  pages: AsyncIterable<SourceLead[]>,
  columns: readonly Column[],
): AsyncGenerator<Buffer> {
  yield Buffer.from(BOM + lines([columns.map(({ header }) => header)]))
  for await (const page of pages)
    yield Buffer.from(lines(page.map((one) => columns.map(({ cell }) => textOf(cell(one))))))
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? localText(cell.at, cell.zone) : String(cell)
}

import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** This machine has no Python, whose libraries read what was written here. */
export const noPython = (() => {
  try {
    execFileSync('python3', ['--version'])
    return false
  } catch {
    return true
  }
})()

const CSV = `
import csv, json, sys
with open(sys.argv[1], encoding='utf-8-sig', newline='') as file:
    print(json.dumps(list(csv.reader(file))))
`

/** Cells as Excel reads them: \`_x0041_\` stands for the sign of that number. */
const XLSX = `
import json, re, sys, zipfile
import xml.etree.ElementTree as xml
N = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
def text(cell):
    parts = [part.text or '' for part in cell.findall('m:is/m:t', N)]
    return re.sub('_x([0-9A-F]{4})_', lambda hit: chr(int(hit[1], 16)), ''.join(parts))
def value(cell):
    if cell.get('t') == 'inlineStr': return text(cell)
    found = cell.find('m:v', N)
    return None if found is None else float(found.text)
with zipfile.ZipFile(sys.argv[1]) as archive:
    for name in archive.namelist(): xml.fromstring(archive.read(name))
    sheet = xml.fromstring(archive.read('xl/worksheets/sheet1.xml'))
pane = sheet.find('.//m:pane', N)
rows = [[value(cell) for cell in row.findall('m:c', N)] for row in sheet.iter('{%s}row' % N['m'])]
print(json.dumps({'rows': rows, 'frozen': int(pane.get('ySplit')) if pane.get('state') == 'frozen' else 0}))
`

async function python<T>(code: string, path: string): Promise<T> {
  const { stdout } = await run('python3', ['-c', code, path], { maxBuffer: 100_000_000 })
  return JSON.parse(stdout)
}

/** The cells of a CSV, as Python's own reader finds them. */
export function readCsv(path: string): Promise<string[][]> {
  return python(CSV, path)
}

/** The cells of a workbook's sheet and how many rows stay in view, read by Python's libraries for ZIP and XML. */
export function readXlsx(path: string): Promise<{ rows: (string | number | null)[][]; frozen: number }> {
  return python(XLSX, path)
}

import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** One thing that was measured, several times. */
export interface Measured {
  what: string
  unit: 'ms' | 'MB' | 'leads/s'
  values: number[]
}

const folder = resolve(import.meta.dirname, '../test-results')

/** Prints one table, and writes every single value to test-results/bench.json. */
export async function report(results: Measured[]): Promise<void> {
  const rows = results.map(({ what, unit, values }) => [
    what,
    String(values.length),
    shown(quantile(values, 0.5)),
    // For a rate the bad end is the low one.
    shown(quantile(values, unit === 'leads/s' ? 0.05 : 0.95)),
    unit,
  ])
  const table = [['', 'runs', 'median', 'p95', 'unit'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const lines = table.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 || column === 4 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  '),
  )
  console.log(`\n${lines.join('\n')}\n`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`)
}

/** The value below which the share `q` of all lies, by nearest rank. */
function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

const shown = (value: number) => (value < 100 ? value.toFixed(1) : String(Math.round(value)))

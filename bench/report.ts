import { mkdir, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'

type Unit = 'ms' | 'MB' | 'leads/s' | '×'

/** One thing that was measured, several times. */
interface Measured {
  what: string
  unit: Unit
  values: number[]
  /** The machine's load of the last minute, at the end of it. */
  load: number
}

/** What a run has measured. */
export interface Report {
  add(what: string, unit: Unit, values: number[]): void
  /** Prints one table, and writes every single value to test-results/NAME.json. */
  print(): Promise<void>
}

const folder = resolve(import.meta.dirname, '../test-results')

export function openReport(name: string): Report {
  const results: Measured[] = []
  return {
    add(what, unit, values) {
      results.push({ what, unit, values, load: loadavg()[0] ?? 0 })
    },
    async print() {
      console.log(`\n${tableOf(results)}\n`)
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`)
    },
  }
}

function tableOf(results: Measured[]): string {
  const rows = results.map(({ what, unit, values, load }) => [
    what,
    String(values.length),
    shown(quantile(values, 0.5)),
    // For a rate the bad end is the low one.
    shown(quantile(values, unit === 'leads/s' ? 0.05 : 0.95)),
    unit,
    load.toFixed(1),
  ])
  const table = [['', 'runs', 'median', 'p95', 'unit', 'load'], ...rows]
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  const lines = table.map((row) =>
    row.map((cell, at) =>
      at === 0 || at === 4 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    ),
  )
  return lines.map((cells) => cells.join('  ')).join('\n')
}

/** The value below which the share `q` of all lies, by nearest rank. */
function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

const shown = (value: number) => (value < 100 ? value.toFixed(1) : String(Math.round(value)))

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:css|tsx)$/.test(file) && file !== 'ui/fonts.css')
const css = files.filter((file) => file.endsWith('.css'))

test('colours are nowhere but among the tokens', () => {
  const named =
    /^[^@]*:[^;]*(?<![-\w])(?:white|black|gr[ae]y|red|green|blue|yellow|orange|silver|rgba?\(|hsla?\(|oklch\(|#[0-9a-f]{3,8}\b)/i
  expect(
    lines(css, (line, file) => !(file === 'ui/base.css' && line.startsWith('  --ls-')) && named.test(line)),
  ).toEqual([])
  expect(lines(files, (line, file) => file.endsWith('.tsx') && /\b(?:c|bg|color)="#/.test(line))).toEqual([])
})

test('every token that is used exists', () => {
  const all = files.concat('ui/theme.ts').map(read).join('\n')
  const known = new Set([...all.matchAll(/(--ls-[\w-]+)['"]?[:,]/g)].map(([, name]) => name))
  // Set by script: how much room the keyboard on the screen takes.
  known.add('--ls-keyboard')
  const used = [...all.matchAll(/var\((--ls-[\w-]+)/g)].map(([, name]) => name)
  expect(used.filter((name) => !known.has(name))).toEqual([])
})

test('whatever moves, moves by the one motion that a person can turn off', () => {
  const moving = /^\s*(?:transition|animation)(?:-duration)?: (?!none)/
  expect(statements(css, (one) => moving.test(one) && !one.includes('var(--ls-motion)'))).toEqual([])
})

// On the keyboard's keys the letters are as large as their keys let them be.
test('text has a size that follows what a person chose', () => {
  expect(
    lines(
      css.filter((file) => !file.startsWith('keyboard/')),
      (line) => /(?:font-size|--[\w-]*font[\w-]*):[^;]*\dpx/.test(line),
    ),
  ).toEqual([])
})

test('an icon of any size grows with the text', () => {
  const known = new Set([...read('ui/icons.css').matchAll(/width="(\d+)"/g)].map(([, size]) => size))
  const used = files.flatMap((file) =>
    [...read(file).matchAll(/<\w*Icon\w*\b[^>]*?\bsize=\{(\d+)\}/g)].map(([, size]) => size),
  )
  // Without a size; and what StatusIcon has by itself.
  expect([...used, '24', '22'].filter((size) => !known.has(size))).toEqual([])
})

const read = (file: string) => readFileSync(join(source, file), 'utf8')

function lines(some: string[], wrong: (line: string, file: string) => boolean): string[] {
  return some.flatMap((file) =>
    read(file)
      .split('\n')
      .filter((line) => wrong(line, file))
      .map((line) => `${file}: ${line.trim()}`),
  )
}

/** Declarations, which can go over several lines. */
function statements(some: string[], wrong: (statement: string) => boolean): string[] {
  return some.flatMap((file) =>
    read(file)
      .split(/[;{}]/)
      .filter(wrong)
      .map((statement) => `${file}: ${statement.trim()}`),
  )
}

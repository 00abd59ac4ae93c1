import { exhaustive } from '../../../shared/exhaustive'
import { type Letters, latinLettersOf, lettersOf } from './languages'
import type { Shift } from './shift'
import type { Typing } from './typing'

/** `latin` is letters too, where the language's own are not Latin; `rare` is what a language or its guests' names seldom need. */
export type Page = 'letters' | 'latin' | 'signs' | 'rare'

const SIGNS = [
  '1 2 3 4 5 6 7 8 9 0',
  '@ # & _ - + ( ) / \\ %',
  '* " \' ` : ; ! ? = € $',
  '[ ] { } < > ~ ^ | £ {bksp}',
]

/** The rows of keys for what is typed, from top to bottom, as simple-keyboard reads them. */
export function rowsOf(typing: Typing, page: Page, shift: Shift): string[] {
  switch (typing.mode) {
    case 'tel':
      return ['1 2 3 {bksp}', '4 5 6 {space}', '7 8 9 -', '+ 0 {hide} {enter}']
    case 'digits': {
      const { decimal } = lettersOf(typing.language)
      return ['1 2 3 {bksp}', '4 5 6 -', `7 8 9 ${decimal}`, '{hide} 0 {enter}']
    }
    case 'email':
      return withPages(typing, page, shift)
    case 'text':
      return withPages(typing, page, shift)
    default:
      return exhaustive(typing)
  }
}

function withPages(typing: Typing & { mode: 'text' | 'email' }, page: Page, shift: Shift): string[] {
  const own = lettersOf(typing.language)
  const letters = typing.mode === 'email' || page === 'latin' ? latinLettersOf(typing.language) : own
  const upper = shift !== 'off' && letters.capitals
  switch (page) {
    case 'signs':
      return [...SIGNS, '{letters} , {space} . {hide} {enter}']
    case 'rare':
      return [
        ...letters.rare.map((row) => cased(row, upper)),
        `{letters} ${letters.capitals ? '{shift} ' : ''}{space} {bksp} {hide} {enter}`,
      ]
    case 'letters':
    case 'latin':
      return [
        typing.mode === 'email' ? `@ . - _ ${letters.endings}` : cased(letters.extra, upper),
        ...letterRows(letters, upper),
        typing.mode === 'email'
          ? '{signs} {rare} {space} {hide} {enter}'
          : own.capitals
            ? '{signs} {rare} , {space} . {hide} {enter}'
            : `{signs} ${page === 'latin' ? '{letters}' : '{rare} {latin}'} , {space} . {hide} {enter}`,
      ]
    default:
      return exhaustive(page)
  }
}

function letterRows({ rows: [first, second, third], capitals }: Letters, upper: boolean): string[] {
  const last = capitals ? `{shift} ${cased(third, upper)} {bksp}` : `${third} {bksp}`
  return [cased(first, upper), cased(second, upper), last]
}

/** ß is typed as it is: its capital is hardly ever meant. */
function cased(row: string, upper: boolean): string {
  return upper ? row.replace(/[^ß]/g, (letter) => letter.toUpperCase()) : row
}

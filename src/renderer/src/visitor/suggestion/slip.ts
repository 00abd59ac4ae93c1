/**
 * How many slips of a finger lie between two words: a letter too many, missing, wrong, or two that changed places
 * (optimal string alignment). A changed place counts a little less, because it is the surest sign of a slip.
 */
export function slips(typed: string, meant: string): number {
  let before: number[] = []
  let last = Array.from({ length: meant.length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const line = [row]
    for (let column = 1; column <= meant.length; column++) {
      const wrong = typed[row - 1] === meant[column - 1] ? 0 : 1
      let least = Math.min(at(last, column) + 1, at(line, column - 1) + 1, at(last, column - 1) + wrong)
      const swapped = typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1]
      if (row > 1 && column > 1 && swapped && wrong) least = Math.min(least, at(before, column - 2) + SWAP)
      line.push(least)
    }
    before = last
    last = line
  }
  return at(last, meant.length)
}

/** What a pair of letters that changed places counts. */
export const SWAP = 0.9

function at(line: number[], column: number): number {
  return line[column] ?? Number.POSITIVE_INFINITY
}

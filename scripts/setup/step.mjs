const heartbeatMs = 15_000

/** A step that can't be done, with what a person can do about it. Its message is printed as it is. */
export class StepFailed extends Error {
  /**
   * @param {string} message what went wrong, in a sentence
   * @param {{ advice?: string | undefined, output?: string | undefined }} [more] what to do, and the last lines of a command's output
   */
  constructor(message, more = {}) {
    super(message)
    this.name = 'StepFailed'
    this.advice = more.advice
    this.output = more.output
  }
}

/** @typedef {(line: string) => void} Note prints a line of progress below the step's heading */

/**
 * Runs a step and prints one line for it (`[2/4] Packages … already there`), with lines of progress below when
 * there is something to tell, and a sign of life in long silences.
 *
 * @param {string} heading such as `[2/4] Packages`
 * @param {(note: Note) => Promise<string>} work returns how it ended, in a few words
 */
export async function step(heading, work) {
  const started = performance.now()
  let noted = false
  process.stdout.write(`${heading} … `)
  /** @type {Note} */
  const note = (line) => {
    process.stdout.write(`${noted ? '' : '\n'}      ${line}\n`)
    noted = true
  }
  const heartbeat = setInterval(() => note(`still at it (${seconds(started)})`), heartbeatMs)
  try {
    const ending = await work(note)
    process.stdout.write(`${noted ? '      ' : ''}${ending}${tookLong(started)}\n`)
  } catch (error) {
    process.stdout.write(`${noted ? '      ' : ''}failed\n`)
    throw error
  } finally {
    clearInterval(heartbeat)
  }
}

/**
 * Prints why a script ends early. A failed step gets its words; anything else is a bug in the scripts and keeps
 * its stack.
 *
 * @param {unknown} error
 */
export function explain(error) {
  if (!(error instanceof StepFailed)) {
    console.error(error)
    return
  }
  if (error.output) console.error(`\n${error.output}`)
  console.error(`\n${error.message}`)
  if (error.advice) console.error(`\n${error.advice}`)
}

/** @param {number} started as performance.now() gave it */
export const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`

/** @param {number} started */
const tookLong = (started) => (performance.now() - started < 1000 ? '' : ` (${seconds(started)})`)

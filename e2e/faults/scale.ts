/** The long forms of tests, for hours without people: `npm run soak`. */
const soak = process.env.LEADSTAND_SOAK === '1'

/** How much of something a test does: enough to show the fact in CI, or all of it in the soak. */
export function scale(ci: number, inSoak: number): number {
  return soak ? inSoak : ci
}

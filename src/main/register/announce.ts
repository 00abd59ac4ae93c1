/** ms between two calls at least. */
const APART = 250

/** Calls `tell` at once, and then at most four times a second; the last change is always told. */
export function atMostFourTimesASecond(tell: () => void): () => void {
  let resting = false
  let again = false
  function call() {
    if (resting) {
      again = true
      return
    }
    tell()
    resting = true
    setTimeout(() => {
      resting = false
      if (!again) return
      again = false
      call()
    }, APART).unref()
  }
  return call
}

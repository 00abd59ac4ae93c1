import type { LeadStore } from './store'

/** ms: screens follow the store at most four times a second, however fast leads are written. */
const REFRESH = 250

/**
 * Shows what `read` gives, now and after writes, at most once in 250 ms. Returns the function
 * that ends it. What fails to be read is read again after the next write.
 */
export function follow<T>(
  store: Pick<LeadStore, 'subscribe'>,
  read: () => Promise<T>,
  show: (value: T) => void,
): () => void {
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined
  async function refresh() {
    timer = undefined
    await read().then(
      (value) => ended || show(value),
      () => undefined,
    )
  }
  const unsubscribe = store.subscribe(() => {
    timer ??= setTimeout(refresh, REFRESH)
  })
  void refresh()
  return () => {
    ended = true
    clearTimeout(timer)
    unsubscribe()
  }
}

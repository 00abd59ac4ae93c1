const underWay = new Set<string>()

/** The ids of leads whose capture this page has not finished: they may be in the journal and in no row yet. */
export function capturing(): ReadonlySet<string> {
  return new Set(underWay)
}

/** Runs the capture of a lead, and counts it as being captured meanwhile. */
export async function whileCapturing<T>(id: string, capture: () => Promise<T>): Promise<T> {
  underWay.add(id)
  try {
    return await capture()
  } finally {
    underWay.delete(id)
  }
}

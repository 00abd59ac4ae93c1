/** What lies on the disk was written by a later version of the app. This one must touch nothing of it. */
export class NewerVersion extends Error {
  readonly code = 'NEWER_VERSION'

  /** `what`: the file or database, for the log. */
  constructor(readonly what: string) {
    super(`${what} was written by a later version`)
    this.name = 'NewerVersion'
  }
}

/** The one screen that is left when a later version stored the leads. */
export const newer = {
  title: 'This device’s leads were stored by a newer Leadstand',
  text: 'This older version can’t read them. It has changed nothing and takes no new leads, so that none of them is lost.',
  todo: 'Start the newer version again: every lead is there.',
  close: 'Close the app',
} as const

/** The report for support. */
export const diagnostics = {
  title: 'Diagnostics',
  text: 'A report helps support to find out why something does not work.',
  holds:
    'It holds the versions of the app and the system, how many leads are in each state, the last outcomes of sending, the clock’s difference to the server’s, the key store and the free disk space.',
  holdsNot: 'It holds no personal data, no API key and no PIN.',
  save: 'Save a report…',
  saved: 'Report saved',
  savedText: 'It is in {{path}}. You can read it in any text editor before you send it on.',
  cancelled: 'Cancelled. No report was saved.',
  error: {
    title: 'The report was not saved',
    disk: 'The file could not be written: the disk may be full, write-protected or unplugged. Choose another place and try again.',
    locked: 'The device was locked meanwhile. Unlock it and try again.',
    other: 'Something went wrong while writing. Please try again.',
  },
}

/** The question before the app ends. */
export const quit = {
  title_one: '{{count, number}} lead exists only on this device',
  title_other: '{{count, number}} leads exist only on this device',
  text_one: 'It stays safe here and goes out the next time Leadstand runs.',
  text_other: 'They stay safe here and go out the next time Leadstand runs.',
  someStay_one:
    'All stay safe here. {{count, number}} of them needs somebody to decide; the rest goes out the next time Leadstand runs.',
  someStay_other:
    'All stay safe here. {{count, number}} of them need somebody to decide; the rest goes out the next time Leadstand runs.',
  allStay_one: 'It stays safe here. It needs somebody to decide and does not go out by itself.',
  allStay_other: 'They stay safe here. They need somebody to decide and do not go out by themselves.',
  backup: 'Save a backup first',
  anyway: 'Quit anyway',
  stay: 'Stay',
  lockedTitle: 'Unlock first',
  lockedText: 'Leadstand can be closed by staff only. Enter the staff PIN, then quit in Settings.',
  nothingTitle: 'Quit Leadstand?',
  nothingText: 'Every lead is delivered.',
  quit: 'Quit',
  unsaved: {
    title_one: 'An event has changes that are not saved',
    title_other: '{{count, number}} events have changes that are not saved',
    text: 'They are gone once Leadstand has quit.',
    fault: 'Something has to be mended before they can be saved.',
    failed: 'They could not be saved. Please try again.',
    save: 'Save and quit',
    discard: 'Quit without saving',
    open: 'Open the event',
  },
}

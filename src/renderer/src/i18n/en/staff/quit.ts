/** The question before the app ends. */
export const quit = {
  title_one: '{{count, number}} lead exists only on this device',
  title_other: '{{count, number}} leads exist only on this device',
  text_one: 'It stays safe here and goes out the next time Leadstand runs.',
  text_other: 'They stay safe here and go out the next time Leadstand runs.',
  someAttention_one:
    'All stay safe here. {{count, number}} of them needs attention; the rest goes out the next time Leadstand runs.',
  someAttention_other:
    'All stay safe here. {{count, number}} of them need attention; the rest goes out the next time Leadstand runs.',
  onlyAttention_one: 'It stays safe here. It needs attention and does not go out by itself.',
  onlyAttention_other: 'They stay safe here. They need attention and do not go out by themselves.',
  backup: 'Save a backup first',
  anyway: 'Quit anyway',
  stay: 'Stay',
  lockedTitle: 'Unlock first',
  lockedText: 'Leadstand can be closed by staff only. Enter the staff PIN, then quit in Settings.',
  nothingTitle: 'Quit Leadstand?',
  nothingText: 'Every lead is delivered.',
  quit: 'Quit',
}

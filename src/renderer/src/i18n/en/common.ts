export const common = {
  product: 'Leadstand',
  back: 'Back',
  cancel: 'Cancel',
  done: 'Done',
  optional: 'optional',
  loading: 'One moment…',
  verdict: {
    good: 'Good',
    warning: 'Please note',
    bad: 'Problem',
    neutral: 'Note',
  },
  crash: {
    title: 'One moment',
    text: 'Something went wrong on this screen. It starts again by itself. Saved leads are safe.',
  },
  keypad: {
    label: 'Number keys',
    erase: 'Erase the last digit',
  },
  screenKeyboard: {
    label: 'On-screen keyboard',
    shift: 'Shift',
    erase: 'Erase',
    next: 'Next field',
    line: 'New line',
    hide: 'Hide the keyboard',
    space: 'Space',
  },
} as const

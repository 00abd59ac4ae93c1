export const visitor = {
  welcome: {
    start: 'Start',
    touch: 'Touch anywhere to begin',
  },
  form: {
    send: 'Send my details',
    sending: 'Saving…',
    again: 'Try again',
    startOver: 'Start over',
    consent: 'Your consent',
  },
  lost: {
    title: 'Your details are not saved yet',
    text: 'This device could not store them. Please call someone from the booth. Your answers stay here until they are saved.',
  },
  errors: {
    required: {
      email: 'Please enter your email.',
      phone: 'Please enter your phone number.',
      text: 'Please fill this in.',
      choice: 'Please choose one.',
    },
    email: {
      noAt: 'The @ is missing, as in anna@example.com.',
      manyAts: 'There is more than one @. Please enter one email.',
      space: 'An email has no spaces. Please take the space out.',
      noName: 'Please add what comes before the @.',
      noDomain: 'Please add what comes after the @, as in anna@example.com.',
      noEnding: 'The ending is missing, such as .com in anna@example.com.',
      tooLong: 'This is too long for an email. Please check it.',
      other: 'Please check this. An email looks like anna@example.com.',
    },
    phone: 'Please enter digits, as in +49 30 1234567.',
    phoneOptional: 'Please enter digits, as in +49 30 1234567, or leave this empty.',
    phoneTooLong: 'This is too long for a phone number. Please check it.',
    tooLong: 'Please shorten this: {{length}} characters, and {{max}} fit.',
    choice: 'Please choose one of these.',
    consent: 'Please tick this to go on.',
  },
  idle: {
    title: 'Still there?',
    text_one: 'Your answers are cleared in {{count}} second.',
    text_other: 'Your answers are cleared in {{count}} seconds.',
    stay: 'I’m still here',
  },
  thanks: {
    title: 'Thank you',
    titleNamed: 'Thank you, {{name}}',
    next: 'Your details are saved.\nWe will be in touch with you soon.',
    nextQuiet: 'Your details are saved.\nIf you have any questions, just ask us here.',
    done: 'Done',
  },
} as const

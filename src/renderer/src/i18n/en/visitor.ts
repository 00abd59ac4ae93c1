export const visitor = {
  welcome: {
    start: 'Start',
    touch: 'Touch anywhere to start. It takes less than a minute.',
  },
} as const

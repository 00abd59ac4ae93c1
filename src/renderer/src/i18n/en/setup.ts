export const setup = {
  title: 'Set up this device',
} as const

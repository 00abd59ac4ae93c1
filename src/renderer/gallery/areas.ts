/** The groups of the gallery; each is one file in `states/`. */
export const areas = [
  'visitor',
  'touch',
  'set-up',
  'pin',
  'capture',
  'leads',
  'delivery',
  'event',
  'designer',
  'insights',
  'backup',
  'restore',
  'settings',
  'banners',
  'dialogs',
  'broken',
] as const
export type Area = (typeof areas)[number]

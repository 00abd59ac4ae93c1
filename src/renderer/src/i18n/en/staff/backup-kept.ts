/** Backups that are made by themselves. */
export const automatic = {
  title: 'Automatic backups',
  text: 'All leads, again and again, into a folder such as a USB stick. It goes on while the device is locked.',
  begin: 'Set up automatic backups',
  change: 'Change',
  end: 'Stop automatic backups',
  first: 'The first backup is about to be made',
  waiting: 'The last one was made at {{time}}',
  writing: 'A backup is being written',
  failing: 'They have failed since {{time}}',
  again: 'Leads are still safe on this device. The app tries again by itself.',
  folder: 'Folder',
  noFolder: 'none chosen yet',
  choose: 'Choose a folder…',
  chooseOther: 'Choose another folder…',
  minutes: 'Every so many minutes',
  leads: 'After so many new leads',
  keep: 'Backups to keep',
  never: 'Never',
  number: '{{count, number}}',
  plain:
    'These files are not encrypted: everybody who finds the stick can read every lead. Use an encrypted backup unless the disk itself is protected.',
  save: 'Save and begin',
  faults: {
    never: 'Choose minutes or a number of leads, or both.',
    'no-folder': 'Choose a folder first.',
  },
}

/** What was saved where. */
export const saved = {
  title: 'What was saved',
  none: 'No backup was saved on this device yet.',
  unsynced_one: '{{count, number}} lead that was not delivered',
  unsynced_other: '{{count, number}} leads that were not delivered',
  filter_one: '{{count, number}} filtered lead',
  filter_other: '{{count, number}} filtered leads',
  all_one: 'All leads: {{count, number}}',
  all_other: 'All leads: {{count, number}}',
  automatic: 'automatic',
  since_one: '{{count, number}} lead captured since',
  since_other: '{{count, number}} leads captured since',
  nothingSince: 'No lead captured since',
}

/** Why a backup can't be written, by the kind of failure. */
export const trouble = {
  gone: 'The folder is not there. Is the stick still plugged in?',
  hangs: 'The folder does not answer. Pull the stick out and plug it in again.',
  full: 'The disk is full. Free some space on it.',
  'read-only': 'The folder can’t be written: it is read-only, or this user may not write there.',
  broken: 'The disk does not answer as it should. It may be failing, or was pulled out while it was written.',
  inside: 'The folder belongs to Leadstand’s own data. A backup in it would be lost together with the leads.',
  passphrase:
    'The passphrase can’t be read any more: the system’s key store was reset. Set a passphrase anew under Backup.',
  other: 'The system says {{code}}.',
}

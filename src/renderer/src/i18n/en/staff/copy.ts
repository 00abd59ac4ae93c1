/** Why a folder does not take the second copy of the journal, by the kind of failure. */
export const copyTrouble = {
  gone: 'The folder is not there. Is the stick still plugged in?',
  hangs: 'The folder does not answer. Pull the stick out, plug it in again, or choose another folder.',
  full: 'The disk is full. Free some space on it, or choose another folder in Settings.',
  'read-only': 'The folder can’t be written: it is read-only, or this user may not write there.',
  broken: 'The disk does not answer as it should. It may be failing, or was pulled out while it was written.',
  inside:
    'The folder belongs to Leadstand’s own data. A copy in it would be lost together with what it is a copy of.',
  other: 'The system says {{code}}.',
}

/** Why the folder of the journal's second copy does not take it, by the kind of failure. */
export const copyTrouble = {
  gone: 'Its folder is not there. Is the stick still plugged in?',
  full: 'Its disk is full. Free some space there, or choose another folder in Settings.',
  'read-only': 'Its folder can’t be written: it is read-only, or this user may not write there.',
  broken: 'Its disk does not answer as it should; it may be failing or was pulled out while writing.',
  inside: 'It lies where Leadstand keeps its own data. A copy there is lost together with the data.',
  other: 'The system says {{code}}.',
}

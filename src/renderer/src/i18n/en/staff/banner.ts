/** What stands above every staff screen until it is over or was read. */
export const banner = {
  label: 'Warnings',
  store: {
    title: 'One of the two stores does not take leads',
    text: 'Leads are kept in the journal on this device, but not in the app’s database. Capturing and sending go on. Save a backup, then start Leadstand again; every lead is read back from the journal.',
  },
  journal: {
    title: 'The journal can’t be written',
    text: 'New leads are kept in the app’s database, but the journal, which holds every lead once more, can’t be written. The app sends nothing that it can’t write down first, so leads wait here. Free some disk space and save a backup.',
    code: 'The system says {{code}}.',
  },
  secrets: {
    title: 'Leads and the key are not well protected on this device',
    text: 'This system has no key store, so the API key and the leads on this disk are only obfuscated: somebody who copies the disk could read them. The app works as usual. Keep the device with you, or set up a key store (on Linux: GNOME Keyring or KWallet) and start again.',
    accept: 'I understand',
  },
  lostKeys: {
    title_one: 'Leads under one key can’t be opened here',
    title_other: 'Leads under {{count, number}} keys can’t be opened here',
    text: 'The system’s key store no longer gives out a key that sealed some leads, for example because this profile was copied from another machine. Nothing was deleted; new leads are sealed with a new key. Put the old key store or the old machine back to open them.',
  },
  provision: {
    title: 'The provisioning file was not applied',
    whole: 'file',
    text: 'It has errors, so nothing was changed. Mend them in the file and start Leadstand again.',
  },
  damage: {
    unreadable: 'Part of the journal could not be read',
    restored: 'Something was missing, and was put back',
    at: 'Found at {{time}}.',
    records_one:
      '1 record of the journal could not be read. It is kept in a file of its own, in the folder “damaged” beside the journal.',
    records_other:
      '{{count, number}} records of the journal could not be read. They are kept in a file of their own, in the folder “damaged” beside the journal.',
    rows_one: '1 lead was missing from the app’s database and was put back from the journal.',
    rows_other:
      '{{count, number}} leads were missing from the app’s database and were put back from the journal.',
    journal_one: '1 lead was missing from the journal and was put back from the app’s database.',
    journal_other:
      '{{count, number}} leads were missing from the journal and were put back from the app’s database.',
    segments_one: '1 file of the journal was missing and came back from the second copy.',
    segments_other: '{{count, number}} files of the journal were missing and came back from the second copy.',
    you: 'Nothing was deleted by the app. The disk may be failing, or the device lost power while writing. Compare the number of leads with what you expect, and save a backup.',
    read: 'I have read it',
  },
  emptied: {
    title: 'No lead is left on this device',
    text: 'Leads were captured here before: the keys that sealed them are still here. But the journal and the app’s database are both empty, so they were deleted or damaged together. New leads are kept as usual. If nobody erased them on purpose, look for a backup or a second copy of the journal, and do not use this disk before somebody has looked at it.',
  },
  copy: {
    title: 'The second copy of the journal fails',
    since: 'Since {{time}}.',
    safe: 'Leads are still safe in the journal on this device. The app tries again by itself.',
    settings: 'Open Settings',
  },
  automatic: {
    title: 'Automatic backups fail',
    open: 'Open Backup',
  },
}

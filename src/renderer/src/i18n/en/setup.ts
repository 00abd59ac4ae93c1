export const setup = {
  step: 'Step {{step}} of {{steps}}',
  language: 'Language',
  next: 'Next',
  problems: {
    title: 'The provisioning file was not used',
    text: 'Nothing of it was taken over. Please mend these places and start again, or set up by hand.',
  },
  role: {
    title: 'How will this device be used?',
    name: 'Device name',
    nameHint: 'So that you can tell your devices apart.',
    nameError: 'Please give it a name, up to 60 characters.',
    kiosk: 'Kiosk',
    kioskText: 'Full screen for visitors, who fill in the form themselves. Staff come in with a PIN.',
    laptop: 'Staff laptop',
    laptopText: 'A window for your team. It can be handed over to visitors at any time.',
    defaultName: { kiosk: 'Tablet 1', laptop: 'Laptop 1' },
  },
  connection: {
    title: 'Where do leads go?',
    practice: 'Practice',
    practiceText: 'A small server inside this app receives them. Nothing leaves this device.',
    hyperaktiv: 'Hyperaktiv',
    hyperaktivText: 'Leads are sent to your Hyperaktiv account, now or as soon as there is a network.',
  },
  hyperaktiv: {
    title: 'Connect to Hyperaktiv',
    key: 'API key',
    keyHint: 'It is kept locked away on this device and never shown again.',
    keyError: 'Please paste the API key: letters, digits and signs, without spaces.',
    ref: 'Origin reference',
    refHint: 'From the settings of your funnel in Hyperaktiv.',
    refError: 'Please enter the reference, up to 200 characters.',
    event: 'Event name',
    eventHint: 'Your visitors see it on the first screen.',
    eventError: 'Please enter a name, up to 100 characters.',
    advanced: 'Advanced',
    baseUrl: 'Base URL',
    baseUrlError:
      'Please begin with https://, as in https://app.hyperaktiv.ai/api/v1. Without the s it works for this device only.',
  },
  pin: {
    title: 'Choose a staff PIN',
    text: 'It opens leads and settings on this device. There is no way around it, so please remember it well.',
    pin: 'Staff PIN',
    pinHint: '4 to 12 digits',
    repeat: 'Repeat the PIN',
    shapeError: 'Please enter 4 to 12 digits.',
    repeatError: 'The two PINs differ. Please enter the same one twice.',
  },
  checks: {
    title: 'Ready to start',
    titleRunning: 'Checking this device',
    titleFailed: 'Almost ready',
    running: 'This takes a few seconds.',
    again: 'Check again',
    open: { kiosk: 'Open the kiosk', laptop: 'Open Leadstand' },
    accept: { kiosk: 'Accept and open the kiosk', laptop: 'Accept and open Leadstand' },
    failed: 'The checks could not be run. You can go on, or try them again.',
    finishFailed: {
      disk: 'The set-up could not be saved: the disk did not take it. Please make some room and try again.',
      other: 'The set-up could not be saved. Please try again.',
    },
    storage: {
      name: 'Storage',
      ok: 'Leads are kept safely on this device.',
      warning: 'Leads are kept, but the system may clear them when the disk gets full.',
      failed: 'This device cannot store leads safely. Please look at its disk before the event.',
    },
    secrets: {
      name: 'Secrets',
      ok: 'The key store of this computer protects the keys.',
      warning:
        'This computer has no key store. Keys are only obfuscated here, so anyone who can copy its files could read them.',
      failed: 'The key store of this computer does not answer. Please sign in to it and check again.',
    },
    disk: {
      name: 'Disk space',
      ok: '{{value}} free.',
      warning: 'Only {{value}} free. Please make some room before the event.',
      failed: 'No room is left ({{value}} free). Please make some before the event.',
    },
    api: {
      name: 'Connection',
      ok: 'The server answers.',
      warning:
        'The address does not answer as the API would. Please compare it with what Hyperaktiv gave you. Leads wait on this device until it does.',
      failed: 'The server does not answer. Leads wait on this device until it does.',
      silent: {
        offline: 'This device has no network. Leads wait on it until there is one.',
        unreachable:
          'Nothing answers at this address. Please compare it with what Hyperaktiv gave you, and see whether other web pages open. Leads wait on this device.',
        'no-answer':
          'The server was reached and did not answer in time. Leads wait on this device until it does.',
      },
      unasked:
        'The server was not asked yet. The first lead shows whether the address, the key and the reference are right; Delivery says so.',
    },
    clock: {
      name: 'Clock',
      ok: 'The clock agrees with the server’s.',
      warning: 'The clock is {{value}} off the server’s. Please set it, so that leads carry the right time.',
      failed: 'The clock could not be compared.',
    },
    screen: {
      name: 'Screen',
      ok: 'The kiosk covers the whole screen.',
      warning: 'The kiosk does not cover the whole screen. Please look at the panels of the desktop.',
      failed: 'The kiosk does not cover the whole screen. Please look at the panels of the desktop.',
    },
  },
} as const

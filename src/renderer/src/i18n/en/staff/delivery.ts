/** At every moment, because it looks more often than a wait lasts. */
const NETWORK =
  'The app looks for a network every few seconds and asks the server as soon as there is one. Leads go out as soon as it answers.'

/** The Delivery screen. */
export const delivery = {
  title: 'Delivery',
  verdict: {
    safe: 'Safe to pack up',
    none: 'No leads yet',
    'only-here_one': '{{count, number}} lead exists only on this device',
    'only-here_other': '{{count, number}} leads exist only on this device',
    'sum-off': 'The count does not add up',
  },
  say: {
    safe: 'Every lead captured on this device is at the server.',
    'safe-others': 'No lead waits on this device.',
    safePractice:
      'This is practice: every lead is at the practice API inside this app, and nothing went to Hyperaktiv.',
    practised_one:
      '1 lead went to the practice API only and is not at Hyperaktiv. If it is a real one, open it in Leads and choose “Send again”.',
    practised_other:
      '{{count, number}} leads went to the practice API only and are not at Hyperaktiv. If they are real ones, open them in Leads and choose “Send again”.',
    elsewhere_one:
      '{{count, number}} lead belongs to another device, which sends it. If it can’t, open it in Leads and choose “Take over”.',
    elsewhere_other:
      '{{count, number}} leads belong to another device, which sends them. If it can’t, open them in Leads and choose “Take over”.',
    none: 'This device holds no leads.',
    'only-here_one': 'It is safe here. Keep this device on and connected until it is delivered.',
    'only-here_other': 'They are safe here. Keep this device on and connected until all are delivered.',
    'safe-here_one': 'It is safe here.',
    'safe-here_other': 'They are safe here.',
    held_one:
      '{{count, number}} lead may have arrived, and the app does not send it again by itself. Look for it in Hyperaktiv, then open it in Leads.',
    held_other:
      '{{count, number}} leads may have arrived, and the app does not send them again by itself. Look for them in Hyperaktiv, then open them in Leads.',
    attention_one: '{{count, number}} lead needs attention and does not go out by itself.',
    attention_other: '{{count, number}} leads need attention and do not go out by themselves.',
    'sum-off':
      'The numbers below do not agree, so the app can’t say that every lead is delivered. Save a backup of all leads before you pack up, then start Leadstand again: it counts anew.',
  },
  sum: 'The sum',
  captured: 'Captured',
  part: {
    delivered: 'Delivered',
    practised: 'In practice',
    waiting: 'Waiting',
    unconfirmed: 'Unconfirmed',
    attention: 'Needs attention',
    elsewhere: 'On another device',
    deleted: 'Deleted',
  },
  equals: 'equals',
  notEquals: 'does not equal',
  plus: 'plus',
  attention: {
    refused: '{{count, number}} refused',
    incomplete: '{{count, number}} without an email',
  },
  unconfirmed: {
    resent_one: '{{count, number}} is sent again by itself',
    resent_other: '{{count, number}} are sent again by themselves',
    held_one: '{{count, number}} waits for staff',
    held_other: '{{count, number}} wait for staff',
  },

  drain: {
    title: 'Sending what has waited',
    count: '{{done, number}} of {{total, number}} sent',
    left: {
      soon: 'Less than a minute left',
      minutes_one: 'About {{count, number}} minute left',
      minutes_other: 'About {{count, number}} minutes left',
      hours_one: 'About {{count, number}} hour left',
      hours_other: 'About {{count, number}} hours left',
    },
    unknown: 'The time left shows once a few are sent',
    stopped: 'Stopped for now, the reason is below',
  },

  why: 'Why it waits',
  whyPaused: 'Why it is paused',
  waiting_one: '{{count, number}}\u00a0lead waits.',
  waiting_other: '{{count, number}}\u00a0leads wait.',
  since: 'Since {{time}}.',
  sinceFor: 'Since {{time}}, for {{duration}}.',
  status: 'The answer had the HTTP status {{status}}.',
  next: {
    asks: {
      in: 'The app asks the server again in {{duration}}, without a lead. Leads go out as soon as it answers.',
      'any-moment': 'The app is asking the server. Leads go out as soon as it answers.',
    },
    'asks-first': {
      in: 'The app asks again in {{duration}}, without a lead. If the API itself answers, one lead is tried, and then all others follow.',
      'any-moment':
        'The app is asking, without a lead. If the API itself answers, one lead is tried, and then all others follow.',
    },
    network: {
      in: NETWORK,
      'any-moment': NETWORK,
    },
    tries: {
      in: 'One lead is tried in {{duration}}. If it goes through, all others follow.',
      'any-moment': 'One lead is tried at any moment. If it goes through, all others follow.',
    },
    reads: {
      in: 'The app tries to read the stored key again in {{duration}}. If that works, leads go out.',
      'any-moment': 'The app tries to read the stored key at any moment. If that works, leads go out.',
    },
    writes: {
      in: 'The app tries to write again in {{duration}}. If that works, leads go out.',
      'any-moment': 'The app tries to write at any moment. If that works, leads go out.',
    },
    'goes-on': {
      in: 'Sending goes on in {{duration}}.',
      'any-moment': 'Sending goes on at any moment.',
    },
    never: 'Nothing is tried until that is done.',
    'no-lead':
      'No lead waits, so there is nothing to try. The next one is tried by itself; if it goes through, sending goes on.',
    now: 'One lead is being tried right now. If it goes through, all others follow.',
  },
  tryNow: 'Try now',
  toSettings: 'Open Settings',
  toLeads: 'Open Leads',

  clock: {
    ahead: 'The clock of this device is {{amount}} ahead',
    behind: 'The clock of this device is {{amount}} behind',
    text: 'It says {{here}}. By the server it is {{there}}. Leads go out all the same, but each carries the time of this clock. Set it in the system’s settings.',
  },

  attempts: {
    title: 'Last attempts',
    list: 'The last attempts, newest first',
    none: 'No lead was sent or tried yet.',
    tried_one: 'The last one.',
    tried_other: 'The last {{count, number}}, newest first.',
    took: 'took\u00a0{{duration}}',
    status: 'HTTP\u00a0{{status}}',
    sealed: 'A lead that can’t be opened here',
    deleted: 'A deleted lead',
  },
}

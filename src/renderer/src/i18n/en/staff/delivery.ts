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
    'safe-practised': 'No lead waits on this device.',
    safePractice:
      'This is practice: every lead is at the practice API inside this app, and nothing went to Hyperaktiv.',
    practised_one:
      '1 lead went to the practice API only and is not at Hyperaktiv. If it is a real one, open it in Leads and choose “Send again”.',
    practised_other:
      '{{count, number}} leads went to the practice API only and are not at Hyperaktiv. If they are real ones, open them in Leads and choose “Send again”.',
    none: 'Nothing was captured on this device so far.',
    'only-here_one': 'It is safe here. Keep this device on and connected until it is delivered.',
    'only-here_other': 'They are safe here. Keep this device on and connected until all are delivered.',
    'safe-here_one': 'It is safe here.',
    'safe-here_other': 'They are safe here.',
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
    deleted: 'Deleted',
  },
  equals: 'equals',
  notEquals: 'does not equal',
  plus: 'plus',
  attention: {
    refused: '{{count, number}} refused',
    incomplete: '{{count, number}} without an email',
  },
  why: 'Why it waits',
  whyPaused: 'Why it is paused',
  waiting_one: '{{count, number}}\u00a0lead waits.',
  waiting_other: '{{count, number}}\u00a0leads wait.',
  since: 'Since {{time}}.',
  status: 'The answer had the HTTP status {{status}}.',
  next: {
    in: 'Next try in {{duration}}.',
    now: 'One lead is being tried right now.',
    'any-moment': 'The next try begins at any moment.',
  },
  tryNow: 'Try now',
  toSettings: 'Open Settings',
  toLeads: 'Open Leads',
}

/** What the practice API inside the app received. */
export const practice = {
  title: 'What the practice API received',
  text: 'A small server inside this app that behaves like Hyperaktiv’s. Nothing leaves this device.',
  total_one: '{{count, number}} request since the app started',
  total_other: '{{count, number}} requests since the app started',
  none: 'Nothing yet. Send the form once, and the request shows here.',
  noEmail: 'No email',
  answer: 'Answered {{status}}',
}

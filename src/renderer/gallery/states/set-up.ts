import type { Check, LeadstandApi } from '../../../shared/ipc'
import type { Hand } from '../hand'
import type { GalleryState } from '../state'

const checks: Check[] = [
  { id: 'storage', verdict: 'ok', value: null },
  { id: 'secrets', verdict: 'ok', value: 'gnome_libsecret' },
  { id: 'disk', verdict: 'ok', value: 48_000_000_000 },
  { id: 'api', verdict: 'ok', value: 200 },
  { id: 'clock', verdict: 'ok', value: 1 },
  { id: 'screen', verdict: 'ok', value: null },
]
const but = (...others: Check[]): Pick<LeadstandApi, 'runChecks'> => ({
  runChecks: async () => ({
    ok: true,
    value: checks.map((check) => others.find(({ id }) => id === check.id) ?? check),
  }),
})

const role = async (hand: Hand) => {
  await hand.fill('Device name', 'Tablet 2')
  await hand.tap(/^Kiosk/)
  await hand.see('Where do leads go?')
}
const hyperaktiv = async (hand: Hand) => {
  await role(hand)
  await hand.tap(/^Hyperaktiv/)
  await hand.see('Connect to Hyperaktiv')
}
const pin = async (hand: Hand) => {
  await hyperaktiv(hand)
  await hand.fill('API key', 'sample-key')
  await hand.fill('Origin reference', 'YYY')
  await hand.fill('Event name', 'Harbour Expo')
  await hand.tap('Next')
  await hand.see('Choose a staff PIN')
}
const verdicts = async (hand: Hand) => {
  await pin(hand)
  await hand.fill('Staff PIN', '2468')
  await hand.fill('Repeat the PIN', '2468')
  await hand.tap('Next')
}

const states: GalleryState[] = [
  { name: 'setup-1-role' },
  {
    name: 'setup-1-role-error',
    async steps(hand) {
      await hand.fill('Device name', '')
      await hand.tap(/^Kiosk/)
      await hand.see(/Please give it a name/)
    },
  },
  {
    name: 'setup-1-role-provision-errors',
    app: {
      provisionProblems: [
        { path: 'device.role', message: 'is none of: kiosk, laptop' },
        { path: 'device.pin', message: '4 to 12 digits' },
        { path: 'connection.baseUrl', message: 'must begin with https://' },
        { path: 'event.name', message: 'is empty' },
        { path: 'event.questions[2].target.dataPoint', message: 'is missing' },
      ],
    },
  },
  { name: 'setup-2-connection', steps: role },
  { name: 'setup-3-hyperaktiv', steps: hyperaktiv },
  {
    name: 'setup-3-hyperaktiv-errors',
    async steps(hand) {
      await hyperaktiv(hand)
      await hand.tap('Advanced')
      await hand.fill('Base URL', 'http://example.com')
      await hand.tap('Next')
      await hand.see(/Please paste the API key/)
    },
  },
  { name: 'setup-4-pin', steps: pin },
  {
    name: 'setup-4-pin-error',
    async steps(hand) {
      await pin(hand)
      await hand.fill('Staff PIN', '2468')
      await hand.fill('Repeat the PIN', '2469')
      await hand.tap('Next')
      await hand.see(/The two PINs differ/)
    },
  },
  {
    name: 'setup-5-checking',
    answers: { runChecks: () => new Promise(() => undefined) },
    async steps(hand) {
      await verdicts(hand)
      await hand.see('Checking this device')
    },
  },
  {
    name: 'setup-5-ready',
    answers: but(),
    async steps(hand) {
      await verdicts(hand)
      await hand.see('Ready to start')
    },
  },
  {
    name: 'setup-5-warnings',
    answers: but(
      { id: 'storage', verdict: 'warning', value: null },
      { id: 'secrets', verdict: 'warning', value: 'basic_text' },
      { id: 'disk', verdict: 'warning', value: 1_200_000_000 },
      { id: 'api', verdict: 'warning', value: 503 },
      { id: 'clock', verdict: 'warning', value: 460 },
      { id: 'screen', verdict: 'warning', value: null },
    ),
    async steps(hand) {
      await verdicts(hand)
      await hand.see(/^Accept and open/)
    },
  },
  {
    name: 'setup-5-failed',
    answers: but(
      { id: 'storage', verdict: 'failed', value: 'EROFS' },
      { id: 'api', verdict: 'failed', value: 'ENOTFOUND' },
      { id: 'clock', verdict: 'skipped', value: null },
    ),
    async steps(hand) {
      await verdicts(hand)
      await hand.see(/Check again/)
    },
  },
  {
    name: 'setup-5-not-run',
    answers: { runChecks: async () => ({ ok: false, error: 'failed' }) },
    async steps(hand) {
      await verdicts(hand)
      await hand.see(/The checks could not be run/)
    },
  },
  {
    name: 'setup-5-not-saved',
    answers: { ...but(), finishSetup: async () => ({ ok: false, error: 'disk' }) },
    async steps(hand) {
      await verdicts(hand)
      await hand.tap('Open the kiosk')
      await hand.see(/the disk did not take it/)
    },
  },
]

/** The first start, before anything is known of the device. */
export const setUp: GalleryState[] = states.map((state) => ({
  ...state,
  app: { ...state.app, setUp: false, kiosk: false },
}))

import conference from '../../../resources/events/conference-booth.json'
import openHouse from '../../../resources/events/open-house.json'
import launch from '../../../resources/events/product-launch.json'
import tradeFair from '../../../resources/events/trade-fair.json'
import { type EventProfile, eventProfile } from '../../shared/event/profile'
import { mediaUrl } from '../../shared/media'

/** The name under which the gallery's server has a sample's picture (`trade-fair.webp`) or a file of `media/`: that of the file, in hex. */
export function mediaOf(file: string): string {
  const [name = '', extension] = file.split('.')
  const hex = [...name].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return `${hex.padEnd(64, '0').slice(0, 64)}.${extension}`
}

function sample(name: string, { media, ...profile }: { media?: object; picture?: string }): EventProfile {
  return eventProfile.parse({ ...profile, ...(profile.picture ? { picture: mediaOf(`${name}.webp`) } : {}) })
}

/** The events that come with the app. */
export const samples = Object.entries({
  'conference-booth': conference,
  'open-house': openHouse,
  'product-launch': launch,
  'trade-fair': tradeFair,
}).map(([name, file]) => ({
  sample: name,
  profile: sample(name, file),
  picture: mediaUrl(mediaOf(`${name}.webp`)),
}))

/** The event of the pictures: five languages, a picture, conditions, in steps. */
export const harbour: EventProfile = {
  ...sample('trade-fair', tradeFair),
  id: 'harbour-expo',
  name: 'Harbour Expo',
  ref: 'YYY',
  defaultCountry: 'GB',
}

/** As few settings as an event can have: the default questions, on one page, in one language. */
export const plain = eventProfile.parse({ name: 'Harbour Expo', ref: 'YYY', defaultCountry: 'GB' })

/** Long words and a light colour. */
export const long = eventProfile.parse({
  name: 'Internationale Fachmesse für Präzisionsinstrumente und Messtechnik 2026',
  headline: 'Leave your details, and one of our engineers will call you within two working days',
  accentColor: '#f2c200',
  ref: 'YYY',
  questions: [
    { kind: 'email', id: 'email', label: 'Email', required: true, target: { contact: 'Email' } },
    { kind: 'text', id: 'firstName', label: 'First name', target: { contact: 'Firstname' } },
    {
      kind: 'text',
      id: 'company',
      label: 'Company, university or research institute that you work for',
      help: 'As it stands on your badge. If you work for more than one, the one that would pay for an instrument.',
      target: { dataPoint: 'Company' },
    },
    {
      kind: 'choice',
      id: 'interest',
      label: 'Which of our instruments would you like to see at work?',
      required: true,
      target: { dataPoint: 'Interest' },
      options: ['Microscopes', 'Coordinate measuring machines for large parts', 'Scales', 'Something else'],
    },
    {
      kind: 'consent',
      id: 'consent',
      label: 'Your consent',
      required: true,
      text: 'I agree that the data I enter here is stored and used to contact me about my enquiry by e-mail or by phone. I can withdraw this at any time by writing to privacy@example.com. The full text of the privacy notice is available at the booth. '.repeat(
        8,
      ),
    },
  ],
})

/** One question of each kind. */
export const kinds = eventProfile.parse({
  name: 'Harbour Expo',
  ref: 'YYY',
  accentColor: '#5b2a86',
  questions: [
    { kind: 'email', id: 'email', label: 'Email', target: { contact: 'Email' } },
    {
      kind: 'choices',
      id: 'topics',
      label: 'What would you like to see?',
      target: { dataPoint: 'Topics' },
      options: ['Reports', 'Security', 'Connections to other systems'],
      help: 'Choose as many as you like.',
    },
    { kind: 'rating', id: 'fit', label: 'How well does this fit your plans?', target: { dataPoint: 'Fit' } },
    {
      kind: 'rating',
      id: 'chance',
      label: 'How likely is it that you tell a friend?',
      scale: 10,
      target: { dataPoint: 'Chance' },
    },
    {
      kind: 'number',
      id: 'people',
      label: 'How many people work with you?',
      min: 1,
      target: { dataPoint: 'People' },
    },
    {
      kind: 'yesNo',
      id: 'call',
      label: 'May we call you this week?',
      required: true,
      target: { dataPoint: 'Call' },
    },
    { kind: 'longText', id: 'more', label: 'What should we know?', target: { dataPoint: 'More' } },
  ],
})

/** All ten kinds at once. */
export const oneOfEach = eventProfile.parse({
  ...kinds,
  languages: ['en', 'de'],
  questions: [
    { ...long.questions[0] },
    {
      kind: 'text',
      id: 'company',
      label: 'Company',
      help: 'As on your badge.',
      target: { dataPoint: 'Company' },
    },
    { kind: 'phone', id: 'phone', label: 'Phone', target: { contact: 'PhoneNumber' } },
    ...kinds.questions.filter(({ kind, id }) => kind !== 'email' && id !== 'chance'),
    ...long.questions.filter(({ kind }) => kind === 'choice' || kind === 'consent'),
  ],
})

import type { ProvisionInput } from '../src/shared/provision'

type EventInput = NonNullable<ProvisionInput['event']>

/** What a visitor reads and taps on the way through `everyKind`, in one language. */
export interface Way {
  language: 'en' | 'de' | 'fr' | 'es' | 'ar'
  name: string
  start: string
  next: string
  send: string
  thanks: string
  email: string
  firstName: string
  phone: string
  yes: string
  rating: string
  demo: string
  topics: [string, string]
  people: string
  note: string
  agree: string
}

/** The words in each language, in the order of `Way`; consents are the exact text. */
export const ways: readonly Way[] = [
  {
    language: 'en',
    name: 'English',
    start: 'Start',
    next: 'Next',
    send: 'Send my details',
    thanks: 'Thank you, Zoë',
    email: 'Email',
    firstName: 'First name',
    phone: 'Phone',
    yes: 'Yes',
    rating: '4 of 5',
    demo: 'A demo',
    topics: ['Machines', 'Service'],
    people: 'How many people?',
    note: 'Anything else?',
    agree: 'You may contact me.',
  },
  {
    language: 'de',
    name: 'Deutsch',
    start: 'Los geht’s',
    next: 'Weiter',
    send: 'Angaben absenden',
    thanks: 'Vielen Dank, Zoë',
    email: 'E-Mail',
    firstName: 'Vorname',
    phone: 'Telefon',
    yes: 'Ja',
    rating: '4 von 5',
    demo: 'Eine Vorführung',
    topics: ['Maschinen', 'Kundendienst'],
    people: 'Wie viele Personen?',
    note: 'Noch etwas?',
    agree: 'Sie dürfen mich kontaktieren.',
  },
  {
    language: 'fr',
    name: 'Français',
    start: 'Commencer',
    next: 'Suivant',
    send: 'Envoyer mes coordonnées',
    thanks: 'Merci, Zoë',
    email: 'E-mail',
    firstName: 'Prénom',
    phone: 'Téléphone',
    yes: 'Oui',
    rating: '4 sur 5',
    demo: 'Une démonstration',
    topics: ['Machines', 'Service après-vente'],
    people: 'Combien de personnes ?',
    note: 'Autre chose ?',
    agree: 'Vous pouvez me contacter.',
  },
  {
    language: 'es',
    name: 'Español',
    start: 'Empezar',
    next: 'Siguiente',
    send: 'Enviar mis datos',
    thanks: 'Gracias, Zoë',
    email: 'Correo electrónico',
    firstName: 'Nombre',
    phone: 'Teléfono',
    yes: 'Sí',
    rating: '4 de 5',
    demo: 'Una demostración',
    topics: ['Máquinas', 'Servicio técnico'],
    people: '¿Cuántas personas?',
    note: '¿Algo más?',
    agree: 'Pueden ponerse en contacto conmigo.',
  },
  {
    language: 'ar',
    name: 'العربية',
    start: 'ابدأ',
    next: 'التالي',
    send: 'إرسال بياناتي',
    thanks: 'شكرًا لك، Zoë',
    email: 'البريد الإلكتروني',
    firstName: 'الاسم الأول',
    phone: 'الهاتف',
    yes: 'نعم',
    rating: '4 من 5',
    demo: 'عرض توضيحي',
    topics: ['آلات', 'خدمة العملاء'],
    people: 'كم عدد الأشخاص؟',
    note: 'هل من شيء آخر؟',
    agree: 'يمكنكم التواصل معي.',
  },
]

const words = (of: (way: Way) => string) => Object.fromEntries(ways.map((way) => [way.language, of(way)]))
const plain = (label: string) => Object.fromEntries(ways.map(({ language }) => [language, label]))

/** All ten kinds of questions in five languages, in two steps; the rating hangs on the yes. */
export const everyKind: EventInput = {
  name: 'Harbour Expo',
  ref: 'YYY',
  languages: ways.map(({ language }) => language),
  defaultCountry: 'DE',
  headline: plain('Let’s stay in touch'),
  privacy: plain('Your data stays with us. '.repeat(80).trim()),
  questions: [
    {
      kind: 'email',
      id: 'email',
      label: words((way) => way.email),
      required: true,
      target: { contact: 'Email' },
    },
    { kind: 'text', id: 'firstName', label: words((way) => way.firstName), target: { contact: 'Firstname' } },
    { kind: 'phone', id: 'phone', label: words((way) => way.phone), target: { contact: 'PhoneNumber' } },
    { kind: 'yesNo', id: 'customer', label: plain('Customer'), target: { dataPoint: 'Customer' } },
    {
      kind: 'rating',
      id: 'rating',
      label: plain('Rating'),
      required: true,
      target: { dataPoint: 'Rating' },
      showIf: { question: 'customer', is: 'equals', value: 'yes' },
    },
    {
      kind: 'choice',
      id: 'interest',
      label: plain('Interest'),
      target: { dataPoint: 'Interest' },
      options: [{ value: 'demo', label: words((way) => way.demo) }, 'Prices'],
    },
    {
      kind: 'choices',
      id: 'topics',
      label: plain('Topics'),
      required: true,
      target: { dataPoint: 'Topics' },
      options: [
        { value: 'machines', label: words((way) => way.topics[0]) },
        { value: 'service', label: words((way) => way.topics[1]) },
        'Else',
      ],
    },
    {
      kind: 'number',
      id: 'people',
      label: words((way) => way.people),
      min: 1,
      max: 500,
      target: { dataPoint: 'People' },
    },
    { kind: 'longText', id: 'note', label: words((way) => way.note), target: { dataPoint: 'Note' } },
    {
      kind: 'consent',
      id: 'consent',
      label: plain('Consent'),
      required: true,
      text: words((way) => way.agree),
      dataPoints: { given: 'Consent', text: 'Consent text', language: 'Consent language' },
    },
  ],
}

const eight = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl']

/** 60 questions, eight languages, consents of 5,000 characters: as much as anybody will ask. */
export const huge: EventInput = {
  name: 'Internationale Fachmesse für Präzisionsinstrumente und Messtechnik 2026',
  ref: 'YYY',
  languages: eight,
  headline: Object.fromEntries(
    eight.map((code) => [code, `${code}: leave your details, and one of our engineers will call you soon`]),
  ),
  questions: [
    { kind: 'email', id: 'email', label: 'Email', required: true, target: { contact: 'Email' } },
    ...Array.from({ length: 58 }, (_, n) => ({
      kind: 'text' as const,
      id: `q${n}`,
      label: Object.fromEntries(eight.map((code) => [code, `${code} question ${n}`])),
      target: { dataPoint: `Answer ${n}` },
    })),
    {
      kind: 'consent',
      id: 'consent',
      label: 'Consent',
      required: true,
      text: Object.fromEntries(
        eight.map((code) => [code, `${code} agree. `.padEnd(5_000, 'You may contact me. ').trim()]),
      ),
    },
  ],
}

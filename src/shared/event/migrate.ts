import { isObject } from '../is-object'

/** What an earlier version of the app wrote; anything may be in a file. */
type Old = Record<string, unknown>

/** The words of version 1 where a profile had none of its own. */
const CONSENT_1 = 'You may contact me about my enquiry. I can withdraw this at any time.'

/** Step n makes version n + 2 out of version n + 1; each says what it changes. */
const steps: ((old: Old) => Old)[] = [
  // 2: the consent is a question like the others; languages, texts and pictures came with defaults.
  (before) => {
    const {
      consent,
      questions = before.consent === null ? questionsOf1 : undefined,
      ...old
    } = printable(before)
    const words = isObject(consent) ? consent : consent === undefined ? { text: CONSENT_1 } : null
    const asked = Array.isArray(questions) ? questions : null
    if (!words || (!asked && consent === undefined))
      return { ...old, ...(questions === undefined ? {} : { questions }), version: 2 }
    const { text, required = false, dataPoint } = words
    const question = {
      kind: 'consent',
      id: 'consent',
      label: 'Your consent',
      text,
      required,
      ...(dataPoint === undefined ? {} : { dataPoints: { given: dataPoint } }),
    }
    return { ...old, questions: [...(asked ?? questionsOf1), question], version: 2 }
  },
]

/** The questions of version 1 where a profile had none of its own. */
const questionsOf1 = [
  { kind: 'email', id: 'email', label: 'Email', required: true, target: { contact: 'Email' } },
  { kind: 'text', id: 'firstName', label: 'First name', target: { contact: 'Firstname' } },
  { kind: 'text', id: 'lastName', label: 'Last name', target: { contact: 'Lastname' } },
  { kind: 'phone', id: 'phone', label: 'Phone', target: { contact: 'PhoneNumber' } },
  {
    kind: 'choice',
    id: 'interest',
    label: 'What brings you here?',
    target: { dataPoint: 'Interest' },
    options: ['A demo', 'Prices', 'Working together', 'Just looking'],
  },
]

/** Version 1 took texts with markup and with characters that do not print; what they say is kept as far as it can be. */
function printable(before: Old): Old {
  const text = JSON.stringify(before, (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/<(?=[/!?a-z])/gi, '‹').replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd')
      : value,
  )
  return JSON.parse(text)
}

/**
 * A profile of any earlier version as this one writes it, unchecked: eventProfile judges it. A version that is not known
 * (a later one, a slip) is left as it is and refused there. Without a version it is taken for the present one.
 */
export function migrateProfile(stored: unknown): unknown {
  if (!isObject(stored)) return stored
  const { version } = stored
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return stored
  return steps.slice(version - 1).reduce((old, step) => step(old), stored)
}

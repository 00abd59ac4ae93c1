import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EventProfile } from '../../../shared/event/profile'
import type { Question } from '../../../shared/event/question'
import {
  type AnswerError,
  checkAnswer,
  checkSubmission,
  type SubmissionErrors,
} from '../../../shared/submission'
import { captureLead } from '../lead/actions'
import { isHopeless } from './mend'

/** Milliseconds between two tries to save a lead that neither store took, while its visitor waits. */
const RETRY_AFTER = 10_000

/** `lost`: neither store took the lead, so the answers must stay on screen. */
export type FormStatus = 'editing' | 'saving' | 'lost'

/**
 * One visitor's answers, from the opened form until they are saved. The lead's id is made here and now,
 * so that however often the button is pressed, it is the same lead.
 */
export function useForm(event: EventProfile, handlers: FormHandlers) {
  const [id] = useState(() => crypto.randomUUID())
  const [values, setValues] = useState<Record<string, string>>({})
  const [consent, setConsent] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  /** From the first try to send on, every error is shown. */
  const [tried, setTried] = useState(false)
  /** Grows each time there is something to mend before the lead can be sent. */
  const [mends, setMends] = useState(0)
  const [refused, setRefused] = useState<SubmissionErrors>({})
  const [status, setStatus] = useState<FormStatus>('editing')
  const saving = useRef(false)

  const change = (key: string, apply: () => void) => {
    apply()
    setRefused(({ [key]: _mended, ...rest }) => rest)
  }
  const errorOf = (question: Question): AnswerError | null => {
    const raw = values[question.id] ?? ''
    const error = refused[question.id] ?? checkAnswer(question, raw)
    const due = tried || isHopeless(question, error, raw) || (left.has(question.id) && error !== 'required')
    return due ? error : null
  }
  const consentError = refused.consent ?? (event.consent?.required && !consent ? ('consent' as const) : null)

  const send = async () => {
    if (saving.current) return
    setTried(true)
    const askToMend = () => setMends((count) => count + 1)
    if (Object.keys(checkSubmission(event, { values, consent })).length > 0) return askToMend()
    saving.current = true
    setStatus('saving')
    const result = await captureLead({ id, values, consent }).catch(() => ({ kind: 'lost' }) as const)
    saving.current = false
    if (result.kind === 'saved') return handlers.onSaved({ firstName: firstName(event, values), consent })
    if (result.kind === 'invalid') {
      setRefused(result.errors)
      askToMend()
    }
    setStatus(result.kind === 'lost' ? 'lost' : 'editing')
  }

  const tell = useEffectEvent(handlers.onStatus)
  useEffect(() => tell(status), [status])
  // The trouble may end without a hand on it: a full disk is cleared, a stick is put back.
  const retry = useEffectEvent(() => void send())
  useEffect(() => {
    if (status !== 'lost') return
    const timer = setInterval(retry, RETRY_AFTER)
    return () => clearInterval(timer)
  }, [status])

  return {
    values,
    consent,
    status,
    mends,
    errorOf,
    consentError: tried ? consentError : null,
    setValue: (key: string, value: string) =>
      change(key, () => setValues((all) => ({ ...all, [key]: value }))),
    setConsent: (given: boolean) => change('consent', () => setConsent(given)),
    leave: (key: string) => setLeft((all) => new Set(all).add(key)),
    send,
  }
}

export interface FormHandlers {
  onSaved: (saved: Saved) => void
  onStatus: (status: FormStatus) => void
}

/** What is still known of a visitor when the lead is safe. */
export interface Saved {
  firstName: string
  consent: boolean
}

function firstName(event: EventProfile, values: Record<string, string>): string {
  const question = event.questions.find(({ target }) => 'contact' in target && target.contact === 'Firstname')
  return question ? (values[question.id] ?? '').trim() : ''
}

import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Answer } from '../../../shared/event/answers'
import { shownQuestions } from '../../../shared/event/condition'
import type { EventProfile } from '../../../shared/event/profile'
import type { Question } from '../../../shared/event/question'
import { checkAnswer, checkSubmission, type Submission } from '../../../shared/submission'
import type { Captured } from '../lead/actions'
import { useReading } from './Frame'
import {
  emptyForm,
  errorAt,
  type FormState,
  inLanguage,
  type Saved,
  savedOf,
  shownValues,
  withAnswer,
} from './form'
import { shownSteps, splitIntoSteps } from './steps'

/** Milliseconds between two tries to save a lead that neither store took, while its visitor waits. */
const RETRY_AFTER = 10_000

/** `lost`: neither store took the lead, so the answers must stay on screen. */
export type FormStatus = 'editing' | 'saving' | 'lost'

/**
 * One visitor's answers, from the opened form until they are saved. The lead's id is made here and now,
 * so that however often the button is pressed, it is the same lead.
 */
export function useForm(event: EventProfile, revision: string, handlers: FormHandlers) {
  const reading = useReading()
  const { language } = reading
  const [id] = useState(() => crypto.randomUUID())
  const [form, setForm] = useState<FormState>(emptyForm)
  const [at, setAt] = useState(0)
  /** Where the focus has to go: grows each time there is something to mend, or another step. */
  const [turn, setTurn] = useState<{ to: 'error' | 'step'; count: number }>({ to: 'step', count: 0 })
  const [status, setStatus] = useState<FormStatus>('editing')
  const saving = useRef(false)
  const [readIn, setReadIn] = useState(reading)
  if (readIn !== reading) {
    setReadIn(reading)
    setForm(inLanguage(form, event, readIn, reading))
  }

  const all = useMemo(() => splitIntoSteps(event.questions), [event.questions])
  const steps = shownSteps(all, shownQuestions(event.questions, form.values))
  // Behind the last step only in a preview whose questions are being taken away.
  const here = Math.max(
    0,
    steps.findLastIndex(({ index }) => index <= at),
  )
  const asked = steps[here]?.questions ?? []
  const last = here >= steps.length - 1

  const turnTo = (to: 'error' | 'step') => setTurn(({ count }) => ({ to, count: count + 1 }))
  const goTo = (step: number) => {
    setAt(steps[step]?.index ?? 0)
    turnTo('step')
  }
  const askToMend = (ids: string[]) => {
    const wrong = steps.findIndex(({ questions }) => questions.some((question) => ids.includes(question.id)))
    if (wrong >= 0) setAt(steps[wrong]?.index ?? 0)
    turnTo('error')
  }
  const judge = (questions: readonly Question[]) =>
    setForm((now) => ({ ...now, tried: new Set([...now.tried, ...questions.map((one) => one.id)]) }))

  const send = async () => {
    if (saving.current) return
    const shown = steps.flatMap(({ questions }) => questions)
    judge(shown)
    const values = shownValues(event, form.values)
    const errors = checkSubmission(event, values)
    if (Object.keys(errors).length > 0) {
      setForm((now) => ({ ...now, refused: errors }))
      return askToMend(Object.keys(errors))
    }
    saving.current = true
    setStatus('saving')
    const submission = { id, event: revision, language, values }
    const result = await handlers.save(submission).catch(() => ({ kind: 'lost' }) as const)
    saving.current = false
    if (result.kind === 'saved') return handlers.onSaved(savedOf(event, values))
    if (result.kind === 'invalid') {
      setForm((now) => ({ ...now, refused: result.errors }))
      askToMend(Object.keys(result.errors))
    }
    setStatus(result.kind === 'lost' ? 'lost' : 'editing')
  }
  const next = () => {
    const wrong = asked.filter((one) => checkAnswer(one, form.values[one.id], event.defaultCountry))
    judge(asked)
    if (wrong.length > 0) return askToMend(wrong.map((one) => one.id))
    goTo(here + 1)
  }

  const tell = useEffectEvent(handlers.onStatus)
  useEffect(() => tell(status), [status])
  // The trouble may end without a hand on it: a full disk is cleared, a stick is put back.
  const retry = useEffectEvent(() => {
    // What the visitor has to mend first is theirs to find: nothing may move under their hands.
    if (Object.keys(checkSubmission(event, shownValues(event, form.values))).length === 0) void send()
  })
  useEffect(() => {
    if (status !== 'lost') return
    const timer = setInterval(retry, RETRY_AFTER)
    return () => clearInterval(timer)
  }, [status])

  return {
    values: form.values,
    status,
    turn,
    steps: steps.length,
    here,
    asked,
    last,
    errorOf: (question: Question) => errorAt(form, question, event.defaultCountry),
    answer: useCallback(
      (key: string, answer: Answer) => setForm((now) => withAnswer(now, event, key, answer)),
      [event],
    ),
    leave: useCallback(
      (key: string) =>
        setForm((now) => (now.left.has(key) ? now : { ...now, left: new Set(now.left).add(key) })),
      [],
    ),
    showStepOf: useCallback(
      (key: string | null) => {
        const step = all.findIndex((questions) => questions.some((one) => one.id === key))
        if (step >= 0) setAt(step)
      },
      [all],
    ),
    back: () => goTo(here - 1),
    goOn: () => (last ? void send() : next()),
  }
}

export interface FormHandlers {
  save: (submission: Submission) => Promise<Captured>
  onSaved: (saved: Saved) => void
  onStatus: (status: FormStatus) => void
}

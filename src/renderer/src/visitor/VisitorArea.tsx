import { useState } from 'react'
import type { EventProfile } from '../../../shared/event/profile'
import type { Language } from '../../../shared/event/words'
import { captureLead } from '../lead/actions'
import { useIdle } from '../ui/useIdle'
import { Frame, useDocumentLanguage } from './Frame'
import type { Saved } from './form'
import { StillThere } from './StillThere'
import { Thanks } from './Thanks'
import type { FormStatus } from './useForm'
import { VisitorForm } from './VisitorForm'
import { Welcome } from './Welcome'

/** The profile as it was when the form was opened, and which writing of it that is. */
interface Opened {
  event: EventProfile
  revision: string
}

type Step =
  | { at: 'welcome' }
  | { at: 'form'; opened: Opened; status: FormStatus }
  | { at: 'thanks'; opened: Opened; saved: Saved }

const welcome: Step = { at: 'welcome' }

/**
 * Welcome, form, thank you, and back. Each step is drawn anew, so nothing of one visitor is there for the
 * next, nor the language. A form keeps the event that it was opened with, also while staff change it: what was read
 * is what is sent. `covered` means that staff screens lie above: then all is cleared, but for a lead that could not be
 * saved yet, which waits here until it can.
 */
export function VisitorArea({ event: current, revision, covered, onStaff }: VisitorAreaProps) {
  const [step, setStep] = useState<Step>(welcome)
  const [warned, setWarned] = useState(false)
  const [wanted, setWanted] = useState<Language | null>(null)
  const event = step.at === 'welcome' ? current : step.opened.event
  const language = wanted !== null && event.languages.includes(wanted) ? wanted : (event.languages[0] ?? 'en')

  const unsaved = step.at === 'form' && step.status !== 'editing'
  const clear = () => {
    setWarned(false)
    setWanted(null)
    setStep(welcome)
  }
  if (covered && !unsaved && (step.at !== 'welcome' || warned || wanted !== null)) clear()

  // A lead that is being saved, or that could not be, is not thrown away because its visitor waits.
  const mayClear = !covered && step.at === 'form' && step.status === 'editing'
  const idleAfter = event.idle.warnAfterSeconds * 1000
  useIdle(mayClear && !warned ? idleAfter : null, () => setWarned(true))
  // Somebody chose a language and walked on.
  useIdle(step.at === 'welcome' && wanted !== null ? idleAfter : null, () => setWanted(null))
  useDocumentLanguage(covered ? null : language)

  if (covered && !unsaved) return null
  return (
    <Frame event={event} language={language} hidden={covered}>
      {step.at === 'welcome' && (
        <Welcome
          event={event}
          onStaff={onStaff}
          onLanguage={setWanted}
          onStart={() => setStep({ at: 'form', opened: { event: current, revision }, status: 'editing' })}
        />
      )}
      {step.at === 'form' && (
        <VisitorForm
          {...step.opened}
          save={captureLead}
          onStaff={onStaff}
          onLanguage={setWanted}
          onStartOver={clear}
          onSaved={(saved) => setStep({ at: 'thanks', opened: step.opened, saved })}
          onStatus={(status) => setStep((now) => (now.at === 'form' ? { ...now, status } : now))}
        />
      )}
      {step.at === 'thanks' && <Thanks event={event} saved={step.saved} onDone={clear} />}
      {warned && (
        <StillThere seconds={event.idle.clearAfterSeconds} onStay={() => setWarned(false)} onGone={clear} />
      )}
    </Frame>
  )
}

interface VisitorAreaProps {
  /** The current event, and which writing of its profile that is. */
  event: EventProfile
  revision: string
  covered: boolean
  onStaff: () => void
}

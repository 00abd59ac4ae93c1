import { useState } from 'react'
import type { EventProfile } from '../../../shared/event/profile'
import { useIdle } from '../ui/useIdle'
import { StillThere } from './StillThere'
import { Thanks } from './Thanks'
import type { FormStatus, Saved } from './useForm'
import classes from './VisitorArea.module.css'
import { VisitorForm } from './VisitorForm'
import { Welcome } from './Welcome'

type Step = { at: 'welcome' } | { at: 'form'; status: FormStatus } | { at: 'thanks'; saved: Saved }

const welcome: Step = { at: 'welcome' }

/**
 * Welcome, form, thank you, and back. Each step is drawn anew, so nothing of one visitor is there for the
 * next. `covered` means that staff screens lie above: then all is cleared, but for a lead that could not be
 * saved yet, which waits here until it can.
 */
export function VisitorArea({ event, covered, onStaff }: VisitorAreaProps) {
  const [step, setStep] = useState<Step>(welcome)
  const [warned, setWarned] = useState(false)
  const unsaved = step.at === 'form' && step.status !== 'editing'
  const clear = () => {
    setWarned(false)
    setStep(welcome)
  }
  if (covered && !unsaved && (step.at !== 'welcome' || warned)) clear()

  // A lead that is being saved, or that could not be, is not thrown away because its visitor waits.
  const mayClear = !covered && step.at === 'form' && step.status === 'editing'
  useIdle(mayClear && !warned ? event.idle.warnAfterSeconds * 1000 : null, () => setWarned(true))

  if (covered && !unsaved) return null
  if (step.at === 'welcome')
    return (
      <Welcome event={event} onStaff={onStaff} onStart={() => setStep({ at: 'form', status: 'editing' })} />
    )
  if (step.at === 'thanks')
    return (
      <Thanks
        firstName={step.saved.firstName}
        mayContact={step.saved.consent || event.consent === null}
        seconds={event.thankYouSeconds}
        onDone={clear}
      />
    )
  return (
    <div className={classes.area} hidden={covered}>
      <VisitorForm
        event={event}
        onStaff={onStaff}
        onStartOver={clear}
        onSaved={(saved) => setStep({ at: 'thanks', saved })}
        onStatus={(status) => setStep((now) => (now.at === 'form' ? { at: 'form', status } : now))}
      />
      {warned && (
        <StillThere seconds={event.idle.clearAfterSeconds} onStay={() => setWarned(false)} onGone={clear} />
      )}
    </div>
  )
}

interface VisitorAreaProps {
  event: EventProfile
  covered: boolean
  onStaff: () => void
}

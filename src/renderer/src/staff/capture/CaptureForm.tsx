import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exhaustive } from '../../../../shared/exhaustive'
import { focusFirst, focusFirstError } from '../../visitor/stops'
import classes from './CaptureForm.module.css'
import { ClearDialog } from './ClearDialog'
import type { Desk } from './desk'
import { type Draft, isTouched, ticksConsent } from './draft'
import { Foot } from './Foot'
import type { KeyCommand } from './keys'
import { MeetingFields } from './MeetingFields'
import { PersonCard } from './PersonCard'
import { Questions } from './Questions'
import { useCapture } from './use-capture'
import { useKeys } from './use-keys'

/** The questions, what staff note, and the buttons. A new form begins at its first field, a faulty one at its first fault. */
export function CaptureForm({ desk, draft }: { desk: Desk; draft: Draft }) {
  const { t } = useTranslation('staff')
  const capture = useCapture(desk, draft)
  const form = useRef<HTMLFormElement>(null)
  const note = useRef<HTMLTextAreaElement>(null)
  const [asking, setAsking] = useState(false)

  const { id, back } = draft
  useEffect(() => {
    if (!form.current || id === '') return
    if (back === 'invalid') focusFirstError(form.current)
    else focusFirst(form.current)
  }, [id, back])
  const { wrong } = capture
  useEffect(() => {
    if (wrong > 0 && form.current) focusFirstError(form.current)
  }, [wrong])

  const clear = () => (isTouched(draft) ? setAsking(true) : desk.clear())
  const run = (command: KeyCommand) => {
    switch (command.kind) {
      case 'save':
        return void capture.save()
      case 'clear':
        return clear()
      case 'rate':
        return desk.change((one) => ({ ...one, rating: command.rating }))
      case 'note':
        return note.current?.focus()
      case 'undo': {
        const last = desk.get().recent[0]
        return last && void desk.undo(last.key)
      }
      default:
        return exhaustive(command)
    }
  }
  useKeys(form, run)
  return (
    <>
      <form
        ref={form}
        className={classes.form}
        aria-label={t('capture.form')}
        noValidate
        autoComplete="off"
        onSubmit={(submit) => {
          submit.preventDefault()
          void capture.save()
        }}
      >
        <Questions draft={draft} onAnswer={capture.answer} onLeave={capture.leave} />
        <MeetingFields desk={desk} draft={draft} note={note} />
        <Foot
          desk={desk}
          draft={draft}
          known={capture.person !== null}
          onSeparate={capture.saveSeparate}
          onClear={clear}
        />
      </form>
      <div className={classes.person} role="status" aria-label={t('capture.person.label')}>
        {capture.person && <PersonCard person={capture.person} ticked={ticksConsent(draft)} />}
      </div>
      <ClearDialog
        opened={asking}
        onKeep={() => setAsking(false)}
        onClear={() => {
          setAsking(false)
          desk.clear()
        }}
      />
    </>
  )
}

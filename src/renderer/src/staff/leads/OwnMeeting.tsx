import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lead } from '../../../../shared/lead'
import { amendMeeting } from '../../lead/amend'
import { removeEncounter } from '../../lead/encounters'
import { Dialog } from '../../ui/Dialog'
import { Given, MeetingHead, Note } from './MeetingFacts'
import { MeetingForm } from './MeetingForm'
import classes from './Timeline.module.css'
import type { Meeting } from './timeline'
import { useEditing } from './use-editing'

/** A meeting of the lead that is open: its note and rating can be changed, and a later one taken away. */
export function OwnMeeting({ lead, meeting, onRemoved }: OwnMeetingProps) {
  const { t } = useTranslation('staff')
  const { encounter, isCapture } = meeting
  const { at, given: _given, ...noted } = encounter
  const isNoted = encounter.note !== undefined || encounter.rating !== undefined
  const id = useId()
  const [editing, setEditing, button] = useEditing()
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const remove = async () => {
    setAsking(false)
    const removed = await removeEncounter(lead.id, at).catch(() => false)
    if (removed) onRemoved()
    else setWrong(t('failed'))
  }
  return (
    <li className={classes.meeting}>
      <MeetingHead id={id} meeting={meeting} />
      {editing ? (
        <MeetingForm
          eventId={lead.eventId}
          meeting={noted}
          onClose={() => setEditing(false)}
          save={async (next) => {
            const said = await amendMeeting(lead.id, at, next)
            return said === 'changed' ? null : t(`lead.meeting.${said}`)
          }}
        />
      ) : (
        <>
          <Note note={encounter.note} />
          <Given given={encounter.given} />
          <div className={classes.buttons}>
            <Button
              size="compact-sm"
              variant="subtle"
              ref={button}
              aria-describedby={id}
              onClick={() => setEditing(true)}
            >
              {t(isNoted ? 'lead.meeting.edit' : 'lead.meeting.write')}
            </Button>
            {!isCapture && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-describedby={id}
                onClick={() => setAsking(true)}
              >
                {t('lead.meeting.remove')}
              </Button>
            )}
          </div>
        </>
      )}
      <p className={classes.wrong} role="alert">
        {wrong}
      </p>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('lead.meeting.removeTitle')}
        actions={
          <>
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              {t('lead.keep')}
            </Button>
            <Button color="danger" onClick={() => void remove()}>
              {t('lead.meeting.removeConfirm')}
            </Button>
          </>
        }
      >
        {t('lead.meeting.removeText')}
      </Dialog>
    </li>
  )
}

interface OwnMeetingProps {
  lead: Lead
  meeting: Meeting
  onRemoved: () => void
}

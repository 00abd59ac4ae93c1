import { Button } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Encounter, Lead } from '../../../../shared/lead'
import { addEncounter } from '../../lead/encounters'
import facts from './LeadFacts.module.css'
import { MeetingForm } from './MeetingForm'
import { OtherMeeting } from './OtherMeeting'
import { OwnMeeting } from './OwnMeeting'
import classes from './Timeline.module.css'
import { timelineOf } from './timeline'
import { useEditing } from './use-editing'
import { usePerson } from './use-person'

/** Every time that the person was met, whoever met them and whichever of their leads it is noted in. */
export function Timeline({ lead, encounters, onOpen }: TimelineProps) {
  const { t } = useTranslation('staff')
  const others = usePerson(lead.id)
  const meetings = useMemo(() => timelineOf(lead, encounters, others), [lead, encounters, others])
  const [adding, setAdding, button] = useEditing()
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <section className={facts.facts} aria-labelledby="meetings">
      <h3 className={facts.title} id="meetings" ref={heading} tabIndex={-1}>
        {t('lead.meeting.title')}
      </h3>
      {others.length > 0 && (
        <p className={facts.quiet}>{t('lead.meeting.others', { count: others.length })}</p>
      )}
      <ol className={classes.timeline}>
        {meetings.map((meeting) =>
          meeting.other ? (
            <OtherMeeting
              key={`${meeting.other.lead.id} ${meeting.encounter.at}`}
              meeting={meeting}
              other={meeting.other}
              onOpen={onOpen}
            />
          ) : (
            <OwnMeeting
              key={meeting.encounter.at}
              lead={lead}
              meeting={meeting}
              onRemoved={() => heading.current?.focus()}
            />
          ),
        )}
      </ol>
      {adding ? (
        <MeetingForm
          eventId={lead.eventId}
          meeting={{}}
          onClose={() => setAdding(false)}
          save={async (meeting) => {
            const { kind } = await addEncounter(lead.id, meeting, null)
            return kind === 'added' ? null : t(`lead.meeting.${kind}`)
          }}
        />
      ) : (
        <div>
          <Button
            size="sm"
            variant="default"
            ref={button}
            leftSection={<IconMessagePlus size={18} stroke={1.8} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('lead.meeting.add')}
          </Button>
        </div>
      )}
    </section>
  )
}

interface TimelineProps {
  lead: Lead
  encounters: readonly Encounter[]
  /** Another lead of the same person. */
  onOpen: (id: string) => void
}

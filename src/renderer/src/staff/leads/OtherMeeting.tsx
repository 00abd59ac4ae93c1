import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Given, MeetingHead, Note } from './MeetingFacts'
import { StateBadge } from './StateBadge'
import classes from './Timeline.module.css'
import type { Meeting } from './timeline'

/** A meeting of another lead of the same person, to be read here and changed there. */
export function OtherMeeting({ meeting, other: { by, lead }, onOpen }: OtherMeetingProps) {
  const { t } = useTranslation('staff')
  const id = useId()
  return (
    <li className={classes.meeting} data-other>
      <MeetingHead id={id} meeting={meeting} />
      <p className={classes.which}>
        {t(`lead.meeting.same.${by}`)} <StateBadge state={lead.state} twice={lead.twice} />
      </p>
      <Note note={meeting.encounter.note} />
      <Given given={meeting.encounter.given} />
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-describedby={id}
          rightSection={<IconArrowRight className={classes.arrow ?? ''} size={16} stroke={1.8} aria-hidden />}
          onClick={() => onOpen(lead.id)}
        >
          {t('lead.meeting.open')}
        </Button>
      </div>
    </li>
  )
}

interface OtherMeetingProps {
  meeting: Meeting
  other: NonNullable<Meeting['other']>
  onOpen: (id: string) => void
}

import { Button } from '@mantine/core'
import { IconDeviceTabletDown, IconPencil, IconSend, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCorrectedSince } from '../../../../shared/correction'
import type { Lead, LeadDetails } from '../../../../shared/lead'
import { resendLeads, takeOverLeads } from '../../lead/actions'
import { type Corrected, CorrectForm } from './CorrectForm'
import { DeleteDialog } from './DeleteDialog'
import { FormerNotice } from './FormerNotice'
import classes from './LeadActions.module.css'
import { possible } from './story'
import { useEditing } from './use-editing'

type Said = Corrected | 'resent' | 'takenOver' | null

/** What staff can do with a lead, and what came of it. */
export function LeadActions({ lead, details, onGone }: LeadActionsProps) {
  const { t } = useTranslation('staff')
  const [said, setSaid] = useState<Said>(null)
  const [correcting, setCorrecting, correct] = useEditing()
  const [deleting, setDeleting] = useState(false)
  const may = possible(lead.delivery)

  const resend = () =>
    resendLeads([lead.id]).then(
      (done) => setSaid(done > 0 ? 'resent' : 'impossible'),
      () => setSaid('failed'),
    )
  const takeOver = () =>
    takeOverLeads([lead.id]).then(
      (done) => setSaid(done > 0 ? 'takenOver' : 'impossible'),
      () => setSaid('failed'),
    )
  const corrected = (result: Corrected) => {
    // A correction that failed stays in its form, to be saved again.
    if (result !== 'failed') setCorrecting(false)
    setSaid(result)
  }
  const needsIt = lead.delivery.state === 'refused' || lead.delivery.state === 'incomplete'
  return (
    <div className={classes.actions}>
      {details && isCorrectedSince(details, lead.delivery) && <FormerNotice id={lead.id} onSaid={setSaid} />}
      {correcting && details ? (
        <CorrectForm
          lead={lead}
          contact={details.contact}
          onDone={corrected}
          onCancel={() => setCorrecting(false)}
        />
      ) : (
        <div className={classes.buttons}>
          {may.correct && details && (
            <Button
              size="sm"
              variant={needsIt ? 'filled' : 'default'}
              ref={correct}
              leftSection={<IconPencil size={18} stroke={1.8} aria-hidden />}
              onClick={() => setCorrecting(true)}
            >
              {t('lead.correct')}
            </Button>
          )}
          {may.takeOver && (
            <Button
              size="sm"
              leftSection={<IconDeviceTabletDown size={18} stroke={1.8} aria-hidden />}
              onClick={() => void takeOver()}
            >
              {t('lead.takeOver')}
            </Button>
          )}
          {may.resend && (
            <Button
              size="sm"
              variant="default"
              leftSection={<IconSend size={18} stroke={1.8} aria-hidden />}
              onClick={() => void resend()}
            >
              {t('lead.resend')}
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            leftSection={<IconTrash size={18} stroke={1.8} aria-hidden />}
            onClick={() => setDeleting(true)}
          >
            {t('lead.delete')}
          </Button>
        </div>
      )}
      <p className={classes.said} role="status">
        {said === 'failed' ? t('failed') : said && !isOver(said, lead) && t(`lead.${said}`)}
      </p>
      <DeleteDialog
        lead={lead}
        opened={deleting}
        onClose={() => setDeleting(false)}
        onDeleted={onGone}
        onFailed={() => setSaid('failed')}
      />
    </div>
  )
}

interface LeadActionsProps {
  lead: Lead
  /** Null: it can't be opened on this device. */
  details: LeadDetails | null
  onGone: () => void
}

/** "On its way" is true until the lead has arrived somewhere. */
function isOver(said: Said, { delivery }: Lead): boolean {
  const settled = delivery.state === 'delivered' || delivery.state === 'refused'
  return settled && (said === 'resent' || said === 'takenOver' || said === 'corrected')
}

import { Button } from '@mantine/core'
import { IconDeviceTabletDown, IconMailCheck, IconSend, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lead } from '../../../../shared/lead'
import { resendLeads, takeOverLeads } from '../../lead/actions'
import { CorrectEmail } from './CorrectEmail'
import { DeleteDialog } from './DeleteDialog'
import classes from './LeadActions.module.css'
import { possible } from './story'

type Said = 'resent' | 'takenOver' | 'corrected' | 'impossible' | 'failed' | null

/** What staff can do with a lead, and what came of it. */
export function LeadActions({ lead, email, onGone }: { lead: Lead; email: string; onGone: () => void }) {
  const { t } = useTranslation('staff')
  const [said, setSaid] = useState<Said>(null)
  const [correcting, setCorrecting] = useState(false)
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
  const corrected = (result: Said) => {
    setCorrecting(false)
    setSaid(result)
  }
  return (
    <div className={classes.actions}>
      {correcting && may.correct ? (
        <CorrectEmail id={lead.id} email={email} onDone={corrected} onCancel={() => setCorrecting(false)} />
      ) : (
        <div className={classes.buttons}>
          {may.correct && (
            <Button
              size="sm"
              leftSection={<IconMailCheck size={18} stroke={1.8} aria-hidden />}
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

/** "On its way" is true until the lead has arrived somewhere. */
function isOver(said: Said, { delivery }: Lead): boolean {
  const settled = delivery.state === 'delivered' || delivery.state === 'refused'
  return settled && said !== 'impossible' && said !== 'failed'
}

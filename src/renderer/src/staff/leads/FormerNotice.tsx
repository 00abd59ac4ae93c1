import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resendCorrected } from '../../lead/amend'
import { Notice } from '../../ui/Notice'

/** Says that the server has the lead as it was before it was corrected, and sends it again if staff want that. */
export function FormerNotice({
  id,
  onSaid,
}: {
  id: string
  onSaid: (said: 'resent' | 'impossible' | 'failed') => void
}) {
  const { t } = useTranslation('staff')
  const [sending, setSending] = useState(false)
  const resend = async () => {
    setSending(true)
    try {
      onSaid((await resendCorrected(id)) === 'changed' ? 'resent' : 'impossible')
    } catch {
      onSaid('failed')
    } finally {
      setSending(false)
    }
  }
  return (
    <Notice
      tone="warning"
      live="status"
      title={t('lead.former.title')}
      actions={
        <Button size="sm" variant="default" loading={sending} onClick={() => void resend()}>
          {t('lead.resend')}
        </Button>
      }
    >
      {t('lead.former.text')}
    </Notice>
  )
}

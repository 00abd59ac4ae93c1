import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ListFooter.module.css'
import { bulkWork, type Work } from './work'

/** How far the work on many leads is, and the way to stop it. */
export function BulkProgress({ work: { job, done, total } }: { work: Extract<Work, { step: 'running' }> }) {
  const { t } = useTranslation('staff')
  return (
    <div className={classes.working}>
      <p className={classes.selected} role="status">
        {t(`leads.bulk.running.${job.kind}`, { done, total })}
      </p>
      <Progress.Root size="lg" radius="xl" className={classes.progress ?? ''}>
        <Progress.Section
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={t('leads.bulk.progress')}
        />
      </Progress.Root>
      <Button size="sm" variant="default" onClick={bulkWork.stop}>
        {t('leads.bulk.stop')}
      </Button>
    </div>
  )
}

/** What came of it, in words. */
export function BulkEnd({
  work: { job, end, changed, unchanged },
}: {
  work: Extract<Work, { step: 'over' }>
}) {
  const { t } = useTranslation('staff')
  const words = [
    end !== 'whole' && t(`leads.bulk.end.${end}`),
    t(`leads.bulk.changed.${job.kind}`, { count: changed }),
    unchanged > 0 && t(`leads.bulk.unchanged.${job.kind}`, { count: unchanged }),
  ]
  return (
    <>
      <p className={classes.selected} role="status">
        {words.filter(Boolean).join(' ')}
      </p>
      <Button size="sm" variant="default" onClick={bulkWork.forget}>
        {t('close')}
      </Button>
    </>
  )
}

import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RestoreProgress as HowFar } from '../../../../../shared/restore'
import { restoring } from '../../../lead/restoring'
import classes from '../Backup.module.css'

/** How far the file is read, and the way to stop it. */
export function RestoreProgress({ step, progress }: { step: HowFar['step']; progress: HowFar | null }) {
  const { t } = useTranslation('staff')
  return (
    <div className={classes.progress}>
      <Progress.Root className={classes.bar ?? ''} size={8} radius="xl">
        <Progress.Section value={(progress?.part ?? 0) * 100} aria-labelledby="restore-progress" />
      </Progress.Root>
      <p id="restore-progress">
        {progress ? t(`restore.${step}Count`, { count: progress.leads }) : t(`restore.${step}`)}
      </p>
      <Button size="sm" variant="default" onClick={restoring.cancel}>
        {t('cancel')}
      </Button>
    </div>
  )
}

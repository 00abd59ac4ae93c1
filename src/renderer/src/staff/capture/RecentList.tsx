import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import type { Desk } from './desk'
import { RecentItem } from './RecentItem'
import classes from './RecentList.module.css'
import { useDeskState } from './use-desk'

/** The last captures of this session, newest first. What became of the newest is told once; a countdown is only seen. */
export function RecentList({ desk }: { desk: Desk }) {
  const { t } = useTranslation('staff')
  const { recent } = useDeskState(desk)
  const [last] = recent
  const name = last?.name || t('capture.recent.noName')
  const told =
    last?.outcome.kind === 'saved' && last.outcome.undo
      ? t(last.encounter ? 'capture.recent.addedTo' : 'capture.recent.saved', { name })
      : last?.outcome.kind === 'undone'
        ? t('capture.recent.taken', { name })
        : ''
  return (
    <Card title={t('capture.recent.title')}>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {recent.length === 0 ? (
        <p className={classes.none}>{t('capture.recent.none')}</p>
      ) : (
        <ol className={classes.list} aria-label={t('capture.recent.title')}>
          {recent.map((one) => (
            <RecentItem key={one.key} recent={one} onUndo={() => void desk.undo(one.key)} />
          ))}
        </ol>
      )}
    </Card>
  )
}

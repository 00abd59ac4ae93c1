import { Progress } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDrain } from '../../lead/hooks'
import { Card } from '../../ui/Card'
import classes from './Drain.module.css'
import { steadyTimeLeft, type TimeLeft } from './time-left'

/** How far a backlog is, and about how long it takes still; nothing while no backlog drains. */
export function Drain({ stopped }: { stopped: boolean }) {
  const drain = useDrain()
  return drain && drain.total > 0 ? <DrainProgress {...drain} stopped={stopped} /> : null
}

function DrainProgress({ done, total, msLeft, stopped }: DrainProgressProps) {
  const { t } = useTranslation('staff')
  const shown = useRef<TimeLeft | null>(null)
  shown.current = msLeft === null || stopped ? null : steadyTimeLeft(shown.current, msLeft)
  const left = shown.current
  const words = () => {
    if (stopped) return t('delivery.drain.stopped')
    if (!left) return t('delivery.drain.unknown')
    if (left.words === 'soon') return t('delivery.drain.left.soon')
    return t(`delivery.drain.left.${left.words}`, { count: left.count })
  }
  return (
    <Card title={t('delivery.drain.title')}>
      <Progress.Root size={10} radius="xl">
        <Progress.Section value={Math.min(100, (done / total) * 100)} aria-labelledby="drain-count" />
      </Progress.Root>
      <div className={classes.words}>
        <p id="drain-count">{t('delivery.drain.count', { done, total })}</p>
        <p className={classes.left}>{words()}</p>
      </div>
    </Card>
  )
}

interface DrainProgressProps {
  done: number
  total: number
  msLeft: number | null
  /** Trouble holds the leads up. */
  stopped: boolean
}

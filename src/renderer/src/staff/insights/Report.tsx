import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Insights } from '../../../../shared/lead-list'

import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import { Charts } from './Charts'
import type { Names } from './names'
import classes from './Report.module.css'
import { Tiles } from './Tiles'

/**
 * The insights as they are printed, on one page and always light. Nothing of it is on the screen: main prints this page, and
 * then it is all there is.
 */
export function Report({ insights, names, eventName, device }: ReportProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  return createPortal(
    <div className={classes.report} data-mantine-color-scheme="light">
      <header className={classes.head}>
        <h1 className={classes.title} dir="auto">
          {eventName}
        </h1>
        <p className={classes.facts}>
          {t('insights.reportOf', { event: t('insights.report'), device, time: formats.dated(now) })}
        </p>
      </header>
      <Tiles insights={insights} />
      <Charts insights={insights} names={names} />
    </div>,
    document.body,
  )
}

interface ReportProps {
  insights: Insights
  names: Names
  eventName: string
  device: string
}

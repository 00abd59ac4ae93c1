import { useTranslation } from 'react-i18next'
import type { ShowEnd } from '../../../../shared/erase'
import { Card } from '../../ui/Card'
import { useFormats } from '../format'
import classes from './End.module.css'

/** What was erased of the event and when, the newest first. */
export function ErasedBefore({ erased }: Pick<ShowEnd, 'erased'>) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  if (erased.length === 0) return null
  return (
    <Card title={t('end.before')}>
      <ul className={classes.files}>
        {erased.map(({ at, leads }) => (
          <li key={at}>{t('end.beforeLine', { count: leads, time: formats.dated(at) })}</li>
        ))}
      </ul>
    </Card>
  )
}

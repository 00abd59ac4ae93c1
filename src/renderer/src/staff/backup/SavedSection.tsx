import { useTranslation } from 'react-i18next'
import type { Backups } from '../../../../shared/ipc'
import { Card } from '../../ui/Card'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import classes from './Backup.module.css'

/** What was saved where, the newest first, and how many leads came after it. */
export function SavedSection({ records }: { records: Backups['records'] }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  return (
    <Card title={t('backup.saved.title')}>
      {records.length === 0 && <p className={classes.quiet}>{t('backup.saved.none')}</p>}
      <ul className={classes.list}>
        {records.map((record) => (
          <li key={`${record.at} ${record.path}`} className={classes.record}>
            <p className={classes.what}>
              <span className={classes.when}>{formats.moment(record.at, now)}</span> ·{' '}
              {t(`backup.saved.${record.scope}`, { count: record.leads })}
              {record.automatic && ` · ${t('backup.saved.automatic')}`}
            </p>
            <p className={classes.since} data-new={record.since > 0 || undefined}>
              {record.since > 0
                ? t('backup.saved.since', { count: record.since })
                : t('backup.saved.nothingSince')}
            </p>
            <p className={classes.place}>
              {t(`backup.formats.${record.format}`)}, {formats.bytes(record.bytes)}, <bdi>{record.path}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

import { useTranslation } from 'react-i18next'
import type { RestorePreview } from '../../../../../shared/restore'
import { useFormats } from '../../format'
import classes from '../Backup.module.css'
import own from './Restore.module.css'

/** The events of the leads in a file, and which of them come with it. */
export function EventTable({ events }: Pick<RestorePreview, 'events'>) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const coming = events.filter(({ isHere }) => !isHere)
  if (events.length === 0) return null
  return (
    <div className={own.events}>
      <table className={own.table}>
        <thead>
          <tr>
            <th scope="col">{t('restore.event')}</th>
            <th scope="col">{t('restore.leads')}</th>
            <th scope="col">{t('restore.fresh')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, name, leads, fresh }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td>{formats.number(leads)}</td>
              <td>{formats.number(fresh)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {coming.length > 0 && (
        <p className={classes.quiet}>{t(events.length === 1 ? 'restore.newEvent' : 'restore.newEvents')}</p>
      )}
    </div>
  )
}

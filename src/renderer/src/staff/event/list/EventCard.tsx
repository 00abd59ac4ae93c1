import { Button } from '@mantine/core'
import { IconCopy, IconDownload, IconFlag, IconPencil, IconTrash } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../../../shared/event/profile'
import { mediaUrl } from '../../../../../shared/media'
import { languageName } from '../editor/names'
import { lacksReference } from '../model/draft'
import { Cover } from './Cover'
import { daysOf } from './days'
import classes from './EventList.module.css'

/** One event of this device. */
export function EventCard(props: EventCardProps) {
  const { profile, leads, current, changed, onEdit, onUse, onDuplicate, onExport, onEnd, onRemove } = props
  const { t, i18n } = useTranslation('staff')
  const id = useId()
  return (
    <li className={classes.card} aria-labelledby={id}>
      <Cover picture={profile.picture ? mediaUrl(profile.picture) : null} color={profile.accentColor} />
      <div className={classes.words}>
        <h2 className={classes.name} id={id}>
          {profile.name}
        </h2>
        {current && <p className={classes.current}>{t('event.list.current')}</p>}
        <p className={classes.facts}>
          {[
            profile.dates && daysOf(profile.dates, i18n.language),
            profile.languages.map(languageName).join(', '),
            t('event.list.leads', { count: leads }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {lacksReference(profile) && <p className={classes.changed}>{t('event.list.noReference')}</p>}
        {changed && <p className={classes.changed}>{t('event.state.changed')}</p>}
      </div>
      <div className={classes.actions}>
        <Button size="sm" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          {t('event.list.edit')}
        </Button>
        {!current && (
          <Button size="sm" variant="default" onClick={onUse}>
            {t('event.list.use')}
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={onDuplicate}
        >
          {t('event.list.duplicate')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={onExport}
        >
          {t('event.list.export')}
        </Button>
        <Button size="sm" variant="default" leftSection={<IconFlag size={16} aria-hidden />} onClick={onEnd}>
          {t('end.open')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={onRemove}
        >
          {t('event.list.remove')}
        </Button>
      </div>
    </li>
  )
}

interface EventCardProps {
  profile: EventProfile
  leads: number
  current: boolean
  /** There is a draft of it that is not saved. */
  changed: boolean
  onEdit: () => void
  onUse: () => void
  onDuplicate: () => void
  onExport: () => void
  /** Its leads are checked and erased. */
  onEnd: () => void
  onRemove: () => void
}

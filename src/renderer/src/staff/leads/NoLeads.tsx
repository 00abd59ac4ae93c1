import { Button } from '@mantine/core'
import { IconAddressBook, IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './NoLeads.module.css'

/** Says why the list is empty, and the way out if a filter is the reason. */
export function NoLeads({ why, reading, onShowAll }: NoLeadsProps) {
  const { t } = useTranslation('staff')
  const Icon = why === 'noHit' ? IconSearchOff : IconAddressBook
  return (
    <div className={classes.empty}>
      <Icon className={classes.icon} size={40} stroke={1.3} aria-hidden />
      <h2 className={classes.title}>{t(`leads.${why}.title`)}</h2>
      <p className={classes.text}>{reading ? t('leads.noHitYet') : t(`leads.${why}.text`)}</p>
      {why !== 'empty' && (
        <Button variant="default" onClick={onShowAll}>
          {t('leads.emptyGroup.all')}
        </Button>
      )}
    </div>
  )
}

interface NoLeadsProps {
  /** No lead at all, none of the group, or none that was searched for. */
  why: 'empty' | 'emptyGroup' | 'noHit'
  /** Not all leads are known yet. */
  reading: boolean
  onShowAll: () => void
}

import { Button } from '@mantine/core'
import { IconAddressBook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './NoLeads.module.css'

/** Says why the list is empty, and the way out if a filter is the reason. */
export function NoLeads({ filtered, onShowAll }: { filtered: boolean; onShowAll: () => void }) {
  const { t } = useTranslation('staff')
  const words = filtered ? 'emptyGroup' : 'empty'
  return (
    <div className={classes.empty}>
      <IconAddressBook className={classes.icon} size={40} stroke={1.3} aria-hidden />
      <h2 className={classes.title}>{t(`leads.${words}.title`)}</h2>
      <p className={classes.text}>{t(`leads.${words}.text`)}</p>
      {filtered && (
        <Button variant="default" onClick={onShowAll}>
          {t('leads.emptyGroup.all')}
        </Button>
      )}
    </div>
  )
}

import { IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type StaffLanguage, staffLanguages } from '../../../shared/staff-language'
import { main } from '../app/bridge'
import { useAppState } from '../app/state'
import { nameOf } from '../i18n/language-name'
import classes from './LanguageSelect.module.css'

/** The language of the set-up and of the staff's screens after it. It shows at once; one that can't be kept is not shown. */
export function LanguageSelect() {
  const { t } = useTranslation('setup')
  const app = useAppState()
  if (!app) return null
  return (
    <span className={classes.field}>
      <IconWorld className={classes.icon} size={18} stroke={1.7} aria-hidden />
      <select
        className={classes.select}
        aria-label={t('language')}
        value={app.language}
        onChange={(event) => void main.saveLanguage({ language: event.currentTarget.value as StaffLanguage })}
      >
        {staffLanguages.map((language) => (
          <option key={language} value={language} lang={language}>
            {nameOf(language)}
          </option>
        ))}
      </select>
    </span>
  )
}

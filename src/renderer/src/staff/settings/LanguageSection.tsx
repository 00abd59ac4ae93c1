import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type StaffLanguage, staffLanguages } from '../../../../shared/staff-language'
import { main } from '../../app/bridge'
import { nameOf } from '../../i18n/language-name'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { OptionCards } from '../../ui/OptionCards'
import classes from './Section.module.css'

/** What the staff of this device read. It shows at once, so there is nothing to save. */
export function LanguageSection({ language }: { language: StaffLanguage }) {
  const { t } = useTranslation('staff')
  const [failed, setFailed] = useState(false)
  const choose = async (wanted: StaffLanguage) => {
    const result = await main.saveLanguage({ language: wanted })
    setFailed(!result.ok)
  }
  return (
    <Card title={t('settings.language.title')}>
      <OptionCards
        legend={t('settings.language.legend')}
        pairs
        value={language}
        onChange={(wanted) => void choose(wanted)}
        options={staffLanguages.map((one) => ({ value: one, label: nameOf(one) }))}
      />
      <p className={classes.words}>{t('settings.language.visitors')}</p>
      {failed && (
        <Notice tone="bad" live="alert">
          {t('settings.failed')}
        </Notice>
      )}
    </Card>
  )
}

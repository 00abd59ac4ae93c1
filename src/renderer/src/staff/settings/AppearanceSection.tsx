import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../../../shared/appearance'
import { main } from '../../app/bridge'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { OptionCards } from '../../ui/OptionCards'
import classes from './Section.module.css'

/** Light or dark for the staff of this device. It shows at once, so there is nothing to save. */
export function AppearanceSection({ appearance }: { appearance: Theme }) {
  const { t } = useTranslation('staff')
  const [failed, setFailed] = useState(false)
  const choose = async (wanted: Theme) => {
    const result = await main.saveAppearance({ appearance: wanted })
    setFailed(!result.ok)
  }
  return (
    <Card title={t('settings.appearance.title')}>
      <OptionCards
        legend={t('settings.appearance.legend')}
        value={appearance}
        onChange={(wanted) => void choose(wanted)}
        options={[
          { value: 'light', label: t('settings.appearance.light') },
          { value: 'dark', label: t('settings.appearance.dark') },
          { value: 'system', label: t('settings.appearance.system') },
        ]}
      />
      <p className={classes.words}>{t('settings.appearance.visitors')}</p>
      {failed && (
        <Notice tone="bad" live="alert">
          {t('settings.failed')}
        </Notice>
      )}
    </Card>
  )
}

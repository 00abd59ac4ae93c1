import { Button } from '@mantine/core'
import { IconPower } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SettingsView } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { Card } from '../../ui/Card'
import classes from './Section.module.css'

/** What runs here and where its data lies, and the way out. */
export function AboutSection({ version, settings }: { version: string; settings: SettingsView }) {
  const { t } = useTranslation('staff')
  const facts = [
    [t('settings.about.version'), version],
    [t('settings.about.runtime'), settings.runtime],
    [t('settings.about.data'), settings.userData],
  ] as const
  return (
    <Card title={t('settings.about.title')}>
      <dl className={classes.facts}>
        {facts.map(([name, fact]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button
          variant="default"
          leftSection={<IconPower size={19} stroke={1.8} aria-hidden />}
          onClick={() => void main.requestQuit()}
        >
          {t('settings.about.quit')}
        </Button>
      </div>
    </Card>
  )
}

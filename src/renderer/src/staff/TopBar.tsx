import { ActionIcon, Badge, Button } from '@mantine/core'
import { IconKeyboard, IconLock, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { main } from '../app/bridge'
import { useAppState } from '../app/state'
import { StatusPill } from './StatusPill'
import classes from './TopBar.module.css'

/** Which event, which device, how delivery stands, and the way back to visitors. */
export function TopBar({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('staff')
  const app = useAppState()
  if (!app) return <div className={classes.bar} />
  return (
    <section className={classes.bar} aria-label={t('where')}>
      <div className={classes.where}>
        <p className={classes.event}>
          <span className={classes.name}>{app.event.name}</span>
          {app.practice && (
            <Badge variant="default" size="lg" className={classes.practice}>
              {t('practiceBadge')}
            </Badge>
          )}
        </p>
        <p className={classes.device}>{app.device.name}</p>
      </div>
      <StatusPill />
      <div className={classes.actions}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="2.5rem"
          className={classes.help}
          aria-label={t('commands.help')}
          aria-keyshortcuts="?"
          onClick={onHelp}
        >
          <IconKeyboard size={20} stroke={1.7} aria-hidden />
        </ActionIcon>
        {app.device.role === 'laptop' && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconUsers size={18} stroke={1.7} aria-hidden />}
            onClick={() => void main.handOver()}
          >
            {t('handOver')}
          </Button>
        )}
        <Button
          size="sm"
          variant="default"
          leftSection={<IconLock size={18} stroke={1.7} aria-hidden />}
          onClick={() => void main.lock()}
        >
          {t('lock')}
        </Button>
      </div>
    </section>
  )
}

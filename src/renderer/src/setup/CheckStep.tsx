import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/provision'
import { Notice } from '../ui/Notice'
import { StatusIcon } from '../ui/StatusIcon'
import { checkWords, toneOf } from './checkWords'
import classes from './steps.module.css'
import type { Checks } from './useChecks'

/** What the checks found, and the way into the app. */
export function CheckStep({ role, checks, unasked, mustAccept, trouble, busy, onFinish }: CheckStepProps) {
  const { t } = useTranslation('setup')
  if (checks.verdicts === null)
    return (
      <p className={classes.running} role="status">
        <Loader size={22} />
        {t('checks.running')}
      </p>
    )
  return (
    <div className={classes.step}>
      {checks.failed && <Notice tone="warning">{t('checks.failed')}</Notice>}
      <ul className={classes.checks}>
        {checks.verdicts.map((check) => (
          <li className={classes.check} key={check.id}>
            <StatusIcon tone={toneOf[check.verdict]} size={24} labelled />
            <div>
              <p className={classes.checkName}>{t(`checks.${check.id}.name`)}</p>
              <p className={classes.checkText}>{checkWords(t, check)}</p>
            </div>
          </li>
        ))}
        {unasked && (
          <li className={classes.check}>
            <StatusIcon tone="neutral" size={24} labelled />
            <div>
              <p className={classes.checkName}>{t('checks.api.name')}</p>
              <p className={classes.checkText}>{t('checks.api.unasked')}</p>
            </div>
          </li>
        )}
      </ul>
      {trouble && (
        <Notice tone="bad" live="alert">
          {t(`checks.finishFailed.${trouble}`)}
        </Notice>
      )}
      <div className={classes.actions}>
        {/* Enter is all it takes after the PIN. */}
        <Button size="lg" autoFocus loading={busy} onClick={onFinish}>
          {t(`checks.${mustAccept ? 'accept' : 'open'}.${role}`)}
        </Button>
        <Button size="lg" variant="default" disabled={busy} onClick={checks.run}>
          {t('checks.again')}
        </Button>
      </div>
    </div>
  )
}

interface CheckStepProps {
  role: Role
  checks: Checks
  /** The server is still to be asked, and nobody should think that it was. */
  unasked: boolean
  /** The button also accepts that secrets are only obfuscated here. */
  mustAccept: boolean
  trouble: 'disk' | 'other' | null
  busy: boolean
  onFinish: () => void
}

import { useTranslation } from 'react-i18next'
import { MIN_PASSPHRASE } from '../../../../shared/backup'
import { TextField } from '../../ui/TextField'
import classes from './Backup.module.css'
import type { PassphraseFault, TypedPassphrase } from './passphrase'

/** A passphrase twice, and what it means to lose it. */
export function PassphraseFields({ value, fault, stored = false, onChange }: PassphraseFieldsProps) {
  const { t } = useTranslation('staff')
  const field = { type: 'password', dir: 'ltr' } as const
  return (
    <div className={classes.passphrase}>
      <div className={classes.pair}>
        <TextField
          {...field}
          label={t('backup.passphrase.first')}
          value={value.first}
          onChange={(first) => onChange({ ...value, first })}
          hint={t(stored ? 'backup.passphrase.stored' : 'backup.passphrase.hint', { count: MIN_PASSPHRASE })}
          error={fault === 'short' && t('backup.passphrase.short', { count: MIN_PASSPHRASE })}
        />
        <TextField
          {...field}
          label={t('backup.passphrase.second')}
          value={value.second}
          onChange={(second) => onChange({ ...value, second })}
          error={fault === 'different' && t('backup.passphrase.different')}
        />
      </div>
      <p className={classes.quiet}>{t('backup.passphrase.text')}</p>
    </div>
  )
}

interface PassphraseFieldsProps {
  value: TypedPassphrase
  fault: PassphraseFault | null
  /** There is one already, which stays if nothing is typed. */
  stored?: boolean
  onChange: (value: TypedPassphrase) => void
}

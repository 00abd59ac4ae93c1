import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { restoring } from '../../../lead/restoring'
import { TextField } from '../../../ui/TextField'
import classes from '../Backup.module.css'

/** The passphrase of an encrypted backup. */
export function PassphraseStep({ fileName, wrong }: { fileName: string; wrong: boolean }) {
  const { t } = useTranslation('staff')
  const [typed, setTyped] = useState('')
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (typed !== '') void restoring.open(typed)
  }
  return (
    <form className={classes.form} onSubmit={open} noValidate>
      <p className={classes.path}>
        <bdi>{fileName}</bdi>
      </p>
      <TextField
        type="password"
        dir="ltr"
        label={t('restore.passphrase')}
        value={typed}
        onChange={setTyped}
        hint={t('restore.passphraseHint')}
        error={wrong && typed === '' && t('restore.wrong')}
        // The step was asked for, and this is all there is to do in it.
        autoFocus
      />
      <div className={classes.save}>
        <Button type="submit" disabled={typed === ''}>
          {t('restore.open')}
        </Button>
        <Button variant="default" onClick={restoring.cancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

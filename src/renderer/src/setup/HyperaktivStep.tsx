import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusWrong } from '../ui/focusWrong'
import { TextField } from '../ui/TextField'
import { type Draft, wrongFields } from './draft'
import classes from './steps.module.css'

const FIELDS = ['apiKey', 'ref', 'eventName', 'baseUrl'] as const

/** What Hyperaktiv needs to take the leads. */
export function HyperaktivStep({ draft, onChange, onNext }: HyperaktivStepProps) {
  const { t } = useTranslation('setup')
  const [tried, setTried] = useState(false)
  const [advanced, setAdvanced] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const wrong = tried ? wrongFields(draft, FIELDS) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const now = wrongFields(draft, FIELDS)
    setTried(true)
    if (now.includes('baseUrl')) setAdvanced(true)
    if (now.length === 0) onNext()
    else focusWrong(form)
  }
  return (
    <form className={classes.form} ref={form} noValidate onSubmit={submit}>
      <TextField
        // The key cannot be read back: what is typed is hidden, and main never returns it.
        type="password"
        autoFocus
        dir="ltr"
        label={t('hyperaktiv.key')}
        value={draft.apiKey}
        onChange={(apiKey) => onChange({ apiKey })}
        hint={t('hyperaktiv.keyHint')}
        error={wrong.includes('apiKey') ? t('hyperaktiv.keyError') : undefined}
      />
      <TextField
        label={t('hyperaktiv.ref')}
        value={draft.ref}
        onChange={(ref) => onChange({ ref })}
        hint={t('hyperaktiv.refHint')}
        error={wrong.includes('ref') ? t('hyperaktiv.refError') : undefined}
      />
      <TextField
        label={t('hyperaktiv.event')}
        value={draft.eventName}
        onChange={(eventName) => onChange({ eventName })}
        hint={t('hyperaktiv.eventHint')}
        error={wrong.includes('eventName') ? t('hyperaktiv.eventError') : undefined}
      />
      <button
        type="button"
        className={classes.more}
        aria-expanded={advanced}
        onClick={() => setAdvanced(!advanced)}
      >
        {t('hyperaktiv.advanced')}
        <IconChevronDown size={18} aria-hidden />
      </button>
      {advanced && (
        <TextField
          label={t('hyperaktiv.baseUrl')}
          inputMode="url"
          dir="ltr"
          value={draft.baseUrl}
          onChange={(baseUrl) => onChange({ baseUrl })}
          error={wrong.includes('baseUrl') ? t('hyperaktiv.baseUrlError') : undefined}
        />
      )}
      <Button type="submit" size="lg" className={classes.next}>
        {t('next')}
      </Button>
    </form>
  )
}

interface HyperaktivStepProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  onNext: () => void
}

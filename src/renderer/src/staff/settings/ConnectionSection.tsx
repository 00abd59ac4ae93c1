import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SettingsView } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { useTally } from '../../lead/hooks'
import { undelivered } from '../../lead/store'
import { Card } from '../../ui/Card'
import { focusWrong } from '../../ui/focusWrong'
import { Notice } from '../../ui/Notice'
import { OptionCards } from '../../ui/OptionCards'
import { TextField } from '../../ui/TextField'
import { type ConnectionErrors, type ConnectionForm, checkConnection, connectionForm } from './connection'
import { SaveBar, type Saving } from './SaveBar'
import classes from './Section.module.css'

/** Where leads go. The key is write-only: the page can set one and never see one. */
export function ConnectionSection({ settings, onSaved }: ConnectionSectionProps) {
  const { t } = useTranslation('staff')
  const tally = useTally()
  const [form, setForm] = useState(() => connectionForm(settings))
  const [errors, setErrors] = useState<ConnectionErrors>({})
  /** Names of events whose leads wait and could not be sent. */
  const [lacking, setLacking] = useState<string[]>([])
  const element = useRef<HTMLFormElement>(null)
  const [saving, setSaving] = useState<Saving>('idle')
  const hasKey = settings.connection.kind === 'hyperaktiv' && settings.connection.hasKey
  const waiting = tally ? undelivered(tally) : 0
  const practised = tally?.practised ?? 0
  const moves = form.kind !== settings.connection.kind
  const toPractice = form.kind === 'practice'

  const change = (part: Partial<ConnectionForm>) => {
    setForm((before) => ({ ...before, ...part }))
    setErrors({})
    setLacking([])
    setSaving('idle')
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const checked = checkConnection(form, hasKey)
    if ('errors' in checked) {
      setErrors(checked.errors)
      return focusWrong(element)
    }
    setSaving('busy')
    const result = await main.saveConnection(checked.input)
    if (result.ok && result.value.kind === 'no-reference') {
      setLacking(result.value.events)
      return setSaving('idle')
    }
    setSaving(result.ok ? 'saved' : { failed: result.error })
    if (!result.ok) return
    setForm((before) => ({ ...before, apiKey: '' }))
    await onSaved()
  }
  return (
    <Card title={t('settings.connection.title')}>
      <form className={classes.form} ref={element} onSubmit={(event) => void save(event)} noValidate>
        <OptionCards
          legend={t('settings.connection.where')}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          options={[
            {
              value: 'practice',
              label: t('settings.connection.practice'),
              text: t('settings.connection.practiceText'),
            },
            {
              value: 'hyperaktiv',
              label: t('settings.connection.hyperaktiv'),
              text: t('settings.connection.hyperaktivText'),
            },
          ]}
        />
        {form.kind === 'hyperaktiv' && (
          <>
            <TextField
              label={t('settings.connection.key')}
              type="password"
              value={form.apiKey}
              onChange={(apiKey) => change({ apiKey })}
              placeholder={hasKey ? t('settings.connection.keyKeep') : undefined}
              hint={t(hasKey ? 'settings.connection.keyStored' : 'settings.connection.keyText')}
              error={
                errors.apiKey &&
                t(
                  errors.apiKey === 'missing'
                    ? 'settings.connection.keyNeeded'
                    : 'settings.connection.keyError',
                )
              }
            />
            <TextField
              label={t('settings.connection.ref')}
              value={form.ref}
              onChange={(ref) => change({ ref })}
              hint={t('settings.connection.refText')}
              error={errors.ref && t('settings.connection.refError')}
            />
            <TextField
              label={t('settings.connection.baseUrl')}
              value={form.baseUrl}
              onChange={(baseUrl) => change({ baseUrl })}
              inputMode="url"
              dir="ltr"
              error={errors.baseUrl && t('settings.connection.baseUrlError')}
            />
          </>
        )}
        {moves && waiting + (toPractice ? 0 : practised) > 0 && (
          <Notice tone="warning" live="status">
            {waiting > 0 && (
              <p>{t(`settings.connection.${toPractice ? 'toPractice' : 'waiting'}`, { count: waiting })}</p>
            )}
            {!toPractice && practised > 0 && <p>{t('settings.connection.fromPractice')}</p>}
          </Notice>
        )}
        {lacking.length > 0 && (
          <Notice tone="warning" live="alert">
            <p>{t('settings.connection.lacking')}</p>
            <ul>
              {lacking.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </Notice>
        )}
        <SaveBar
          label={t('settings.connection.save')}
          saved={t('settings.saved')}
          state={saving}
          disabled={moves && toPractice && waiting > 0}
        />
      </form>
    </Card>
  )
}

interface ConnectionSectionProps {
  settings: SettingsView
  onSaved: () => Promise<void>
}

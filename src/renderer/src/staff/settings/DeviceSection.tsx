import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState, SettingsView } from '../../../../shared/ipc'
import { deviceName, type Role } from '../../../../shared/provision'
import { main } from '../../app/bridge'
import { Card } from '../../ui/Card'
import { focusWrong } from '../../ui/focusWrong'
import { OptionCards } from '../../ui/OptionCards'
import { TextField } from '../../ui/TextField'
import { minutesOf } from './minutes'
import { SaveBar, type Saving } from './SaveBar'
import classes from './Section.module.css'

interface Form {
  name: string
  role: Role
  minutes: string
}

/** What this device is called, how it is used, and when it locks itself. */
export function DeviceSection({ app, settings, onSaved }: DeviceSectionProps) {
  const { t } = useTranslation('staff')
  const [form, setForm] = useState<Form>(() => ({
    name: app.device.name,
    role: app.device.role,
    minutes: String(settings.idleMinutes),
  }))
  const [errors, setErrors] = useState({ name: false, minutes: false })
  const element = useRef<HTMLFormElement>(null)
  const [saving, setSaving] = useState<Saving>('idle')

  const change = (part: Partial<Form>) => {
    setForm((before) => ({ ...before, ...part }))
    setErrors({ name: false, minutes: false })
    setSaving('idle')
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const name = deviceName.safeParse(form.name)
    const idleMinutes = minutesOf(form.minutes)
    setErrors({ name: !name.success, minutes: idleMinutes === null })
    if (!name.success || idleMinutes === null) return focusWrong(element)
    setSaving('busy')
    const result = await main.saveDevice({
      name: name.data,
      role: form.role,
      idleMinutes,
      resendPolicy: app.resendPolicy,
      maxInFlight: settings.maxInFlight,
    })
    setSaving(result.ok ? 'saved' : { failed: result.error })
    if (result.ok) await onSaved()
  }
  return (
    <Card title={t('settings.device.title')}>
      <form className={classes.form} ref={element} onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={t('settings.device.name')}
          value={form.name}
          onChange={(name) => change({ name })}
          error={errors.name && t('settings.device.nameError')}
        />
        <OptionCards
          legend={t('settings.device.role')}
          value={form.role}
          onChange={(role) => change({ role })}
          options={[
            { value: 'kiosk', label: t('settings.device.kiosk'), text: t('settings.device.kioskText') },
            { value: 'laptop', label: t('settings.device.laptop'), text: t('settings.device.laptopText') },
          ]}
        />
        <div className={classes.short}>
          <TextField
            label={t('settings.device.idle')}
            value={form.minutes}
            onChange={(minutes) => change({ minutes })}
            inputMode="numeric"
            error={errors.minutes && t('settings.device.idleError')}
          />
        </div>
        <SaveBar label={t('settings.device.save')} saved={t('settings.saved')} state={saving} />
      </form>
    </Card>
  )
}

interface DeviceSectionProps {
  app: AppState
  settings: SettingsView
  onSaved: () => Promise<void>
}

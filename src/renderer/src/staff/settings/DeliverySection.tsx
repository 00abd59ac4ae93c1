import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResendPolicy } from '../../../../shared/delivery'
import type { AppState, SettingsView } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { holdUnconfirmed } from '../../lead/actions'
import { Card } from '../../ui/Card'
import { NumberChoice } from '../../ui/NumberChoice'
import { OptionCards } from '../../ui/OptionCards'
import { SaveBar, type Saving } from './SaveBar'
import classes from './Section.module.css'

/** As the contract has it: `maxInFlight` in shared/delivery.ts. */
const inFlightChoices = [1, 2, 3, 4, 5, 6, 7, 8]

/** What happens to a lead that may have arrived, and how many leads go at once. */
export function DeliverySection({ app, settings, onSaved }: DeliverySectionProps) {
  const { t } = useTranslation('staff')
  const [form, setForm] = useState<{ policy: ResendPolicy; inFlight: number }>(() => ({
    policy: app.resendPolicy,
    inFlight: settings.maxInFlight,
  }))
  const [saving, setSaving] = useState<Saving>('idle')

  const change = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }))
    setSaving('idle')
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving('busy')
    const result = await main.saveDevice({
      name: app.device.name,
      role: app.device.role,
      idleMinutes: settings.idleMinutes,
      resendPolicy: form.policy,
      maxInFlight: form.inFlight,
    })
    const holds = result.ok && form.policy === 'hold' && app.resendPolicy !== 'hold'
    if (holds) await holdUnconfirmed()
    setSaving(result.ok ? 'saved' : { failed: result.error })
    if (result.ok) await onSaved()
  }
  return (
    <Card title={t('settings.delivery.title')}>
      <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
        <OptionCards
          legend={t('settings.delivery.policy')}
          value={form.policy}
          onChange={(policy) => change({ policy })}
          options={[
            {
              value: 'resend',
              label: t('settings.delivery.resend'),
              text: t('settings.delivery.resendText'),
            },
            { value: 'hold', label: t('settings.delivery.hold'), text: t('settings.delivery.holdText') },
          ]}
        />
        <NumberChoice
          legend={t('settings.delivery.inFlight')}
          text={t('settings.delivery.inFlightText')}
          choices={inFlightChoices}
          value={form.inFlight}
          onChange={(inFlight) => change({ inFlight })}
        />
        <SaveBar label={t('settings.delivery.save')} saved={t('settings.saved')} state={saving} />
      </form>
    </Card>
  )
}

interface DeliverySectionProps {
  app: AppState
  settings: SettingsView
  onSaved: () => Promise<void>
}

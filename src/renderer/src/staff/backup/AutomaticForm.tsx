import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AutomaticFormat, AutomaticPlan } from '../../../../shared/backup'
import type { Backups } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { focusWrong } from '../../ui/focusWrong'
import { Notice } from '../../ui/Notice'
import { OptionCards } from '../../ui/OptionCards'
import { SelectField } from '../event/fields/SelectField'
import { SaveBar, type Saving } from '../settings/SaveBar'
import classes from './Backup.module.css'
import { PassphraseFields } from './PassphraseFields'
import { noPassphrase, type PassphraseFault, passphraseFault } from './passphrase'
import { backupTroubleOf } from './trouble'

const minuteChoices = [5, 15, 30, 60, 120]
const leadChoices = [10, 25, 50, 100]
const keepChoices = [3, 5, 10, 20]
const formats = ['age', 'json', 'csv'] as const satisfies AutomaticFormat[]
const first: AutomaticPlan = { minutes: 15, leads: 25, keep: 5, format: 'age' }

/** What can be wrong with the form besides the passphrase. */
type Fault = { kind: 'never' } | { kind: 'no-folder' } | { kind: 'unusable'; code: string }

/** Where automatic backups go, when, how many are kept, and as what. */
export function AutomaticForm({ setUp, onSaved, onCancel }: AutomaticFormProps) {
  const { t } = useTranslation('staff')
  const [plan, setPlan] = useState<AutomaticPlan>(() => planOf(setUp))
  const [folder, setFolder] = useState(setUp?.folder ?? null)
  const [typed, setTyped] = useState(noPassphrase)
  const [wrong, setWrong] = useState<PassphraseFault | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [saving, setSaving] = useState<Saving>('idle')
  const form = useRef<HTMLFormElement>(null)
  const stored = setUp?.format === 'age'

  const change = (part: Partial<AutomaticPlan>) => {
    setPlan((before) => ({ ...before, ...part }))
    setFault(null)
  }
  const choose = async () => {
    setFault(null)
    const answer = await main.chooseBackupFolder()
    if (!answer.ok || !answer.value) return
    if (answer.value.kind === 'chosen') setFolder(answer.value.folder)
    else setFault(answer.value)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const keeps = stored && typed.first === '' && typed.second === ''
    const passphraseWrong = plan.format === 'age' && !keeps ? passphraseFault(typed) : null
    setWrong(passphraseWrong)
    if (passphraseWrong) return focusWrong(form)
    if (folder === null) return setFault({ kind: 'no-folder' })
    if (plan.minutes === null && plan.leads === null) return setFault({ kind: 'never' })
    setSaving('busy')
    const passphrase = plan.format === 'age' && !keeps ? { passphrase: typed.first } : {}
    const result = await main.saveAutomaticBackup({ plan, ...passphrase })
    setSaving(result.ok ? 'saved' : { failed: result.error })
    if (result.ok) {
      onCancel()
      await onSaved()
    }
  }
  const choicesOf = (values: number[], current: number | null, never: boolean) => {
    const all = current === null ? values : [...new Set([...values, current])].sort((a, b) => a - b)
    return [
      ...(never ? [{ value: '', label: t('backup.automatic.never') }] : []),
      ...all.map((value) => ({
        value: String(value),
        label: t('backup.automatic.number', { count: value }),
      })),
    ]
  }
  const numberOf = (value: string) => (value === '' ? null : Number(value))
  return (
    <form className={classes.form} ref={form} onSubmit={(event) => void save(event)} noValidate>
      <div className={classes.folder}>
        <p className={classes.path}>
          {t('backup.automatic.folder')}: <bdi>{folder ?? t('backup.automatic.noFolder')}</bdi>
        </p>
        <Button
          variant="default"
          leftSection={<IconFolder size={19} stroke={1.8} aria-hidden />}
          onClick={() => void choose()}
        >
          {t(folder ? 'backup.automatic.chooseOther' : 'backup.automatic.choose')}
        </Button>
      </div>
      <div className={classes.pair}>
        <SelectField
          label={t('backup.automatic.minutes')}
          value={String(plan.minutes ?? '')}
          choices={choicesOf(minuteChoices, plan.minutes, true)}
          onChange={(value) => change({ minutes: numberOf(value) })}
        />
        <SelectField
          label={t('backup.automatic.leads')}
          value={String(plan.leads ?? '')}
          choices={choicesOf(leadChoices, plan.leads, true)}
          onChange={(value) => change({ leads: numberOf(value) })}
        />
        <SelectField
          label={t('backup.automatic.keep')}
          value={String(plan.keep)}
          choices={choicesOf(keepChoices, plan.keep, false)}
          onChange={(value) => change({ keep: Number(value) })}
        />
      </div>
      <OptionCards
        legend={t('backup.format')}
        value={plan.format}
        onChange={(format) => change({ format })}
        options={formats.map((value) => ({
          value,
          label: t(`backup.formats.${value}`),
          text: t(`backup.formats.${value}Text`),
        }))}
      />
      {plan.format === 'age' ? (
        <PassphraseFields
          value={typed}
          fault={wrong}
          stored={stored}
          onChange={(next) => {
            setTyped(next)
            setWrong(null)
          }}
        />
      ) : (
        <Notice tone="warning">{t('backup.automatic.plain')}</Notice>
      )}
      {fault && (
        <Notice tone="bad" live="alert">
          {fault.kind === 'unusable'
            ? t(`backup.trouble.${backupTroubleOf(fault.code)}`, { code: fault.code })
            : t(`backup.automatic.faults.${fault.kind}`)}
        </Notice>
      )}
      <div className={classes.save}>
        <SaveBar label={t('backup.automatic.save')} saved={t('settings.saved')} state={saving} />
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

interface AutomaticFormProps {
  setUp: Backups['automatic']
  onSaved: () => Promise<void>
  onCancel: () => void
}

function planOf(setUp: Backups['automatic']): AutomaticPlan {
  if (!setUp) return first
  const { folder: _folder, ...plan } = setUp
  return plan
}

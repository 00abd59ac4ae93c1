import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type FormEvent, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupFormat } from '../../../../shared/backup'
import { saving } from '../../lead/saving'
import { Card } from '../../ui/Card'
import { focusWrong } from '../../ui/focusWrong'
import { OptionCards } from '../../ui/OptionCards'
import { SelectField } from '../event/fields/SelectField'
import { useFormats } from '../format'
import classes from './Backup.module.css'
import { PassphraseFields } from './PassphraseFields'
import { noPassphrase, type PassphraseFault, passphraseFault } from './passphrase'
import { SavingWords } from './SavingWords'
import { useScope } from './use-scope'

const formats = ['age', 'xlsx', 'csv', 'json'] as const satisfies BackupFormat[]

/** A backup now: which leads, as what, and how far it is. */
export function SaveSection() {
  const { t } = useTranslation('staff')
  const { number } = useFormats()
  const scope = useScope()
  const state = useSyncExternalStore(saving.subscribe, saving.get)
  const [format, setFormat] = useState<BackupFormat>('age')
  const [typed, setTyped] = useState(noPassphrase)
  const [fault, setFault] = useState<PassphraseFault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const busy = state.kind === 'asking' || state.kind === 'writing'

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!scope.value || busy) return
    const wrong = format === 'age' ? passphraseFault(typed) : null
    setFault(wrong)
    if (wrong) return focusWrong(form)
    const choice = { scope: scope.value, format }
    await saving.start(format === 'age' ? { ...choice, passphrase: typed.first } : choice)
    // It goes in and never comes out: who saves again types it again.
    if (saving.get().kind === 'done') setTyped(noPassphrase)
  }
  return (
    <Card title={t('backup.now')}>
      <form className={classes.form} ref={form} onSubmit={(event) => void save(event)} noValidate>
        <OptionCards
          legend={t('backup.scope')}
          value={scope.kind}
          onChange={scope.choose}
          options={scope.kinds.map(({ kind, count }) => ({
            value: kind,
            label: count === null ? t(`backup.${kind}`) : `${t(`backup.${kind}`)} (${number(count)})`,
            text: t(`backup.${kind}Text`),
            disabled: busy,
          }))}
        />
        {scope.events.length > 1 && scope.kind !== 'filter' && (
          <SelectField
            label={t('backup.event')}
            value={scope.eventId ?? ''}
            onChange={(id) => scope.chooseEvent(id === '' ? null : id)}
            choices={[
              { value: '', label: t('backup.everyEvent') },
              ...scope.events.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <OptionCards
          legend={t('backup.format')}
          pairs
          value={format}
          onChange={setFormat}
          options={formats.map((value) => ({
            value,
            label: t(`backup.formats.${value}`),
            text: t(`backup.formats.${value}Text`),
            disabled: busy,
          }))}
        />
        {format === 'age' ? (
          <PassphraseFields
            value={typed}
            fault={fault}
            onChange={(next) => {
              setTyped(next)
              setFault(null)
            }}
          />
        ) : (
          <p className={classes.quiet}>{t('backup.plain')}</p>
        )}
        <div className={classes.save}>
          <Button
            type="submit"
            leftSection={<IconDownload size={20} stroke={1.8} aria-hidden />}
            disabled={busy || !scope.value || scope.count === 0}
          >
            {t('backup.save')}
          </Button>
          {scope.count === 0 && <p className={classes.quiet}>{t('backup.nothing')}</p>}
        </div>
      </form>
      <SavingWords state={state} onCancel={saving.cancel} />
    </Card>
  )
}

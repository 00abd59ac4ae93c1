import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type FormEvent, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { saving } from '../../lead/saving'
import { focusWrong } from '../../ui/focusWrong'
import backup from '../backup/Backup.module.css'
import { PassphraseFields } from '../backup/PassphraseFields'
import { noPassphrase, type PassphraseFault, passphraseFault } from '../backup/passphrase'
import { SavingWords } from '../backup/SavingWords'

/** An encrypted backup of every lead of the event, right where it is missing. */
export function BackupStep({ id }: { id: string }) {
  const { t } = useTranslation('staff')
  const state = useSyncExternalStore(saving.subscribe, saving.get)
  const [typed, setTyped] = useState(noPassphrase)
  const [fault, setFault] = useState<PassphraseFault | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const busy = state.kind === 'asking' || state.kind === 'writing'
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const wrong = passphraseFault(typed)
    setFault(wrong)
    if (wrong) return focusWrong(form)
    const scope = { kind: 'all', eventId: id } as const
    await saving.start({ scope, format: 'age', passphrase: typed.first })
    if (saving.get().kind === 'done') setTyped(noPassphrase)
  }
  return (
    <form className={backup.form} ref={form} onSubmit={(event) => void save(event)} noValidate>
      <PassphraseFields
        value={typed}
        fault={fault}
        onChange={(next) => {
          setTyped(next)
          setFault(null)
        }}
      />
      <div className={backup.save}>
        <Button
          type="submit"
          size="sm"
          leftSection={<IconDownload size={18} stroke={1.8} aria-hidden />}
          disabled={busy}
        >
          {t('end.backup.save')}
        </Button>
      </div>
      {state.kind !== 'done' && <SavingWords state={state} onCancel={saving.cancel} />}
    </form>
  )
}

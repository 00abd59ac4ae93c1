import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IpcErrorCode } from '../../../../shared/ipc'
import { main } from '../../app/bridge'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import classes from './Section.module.css'

type Said = { kind: 'saved'; path: string } | { kind: 'cancelled' } | { kind: 'failed'; error: IpcErrorCode }

/** A report for support, into a file that the person chooses. */
export function DiagnosticsSection() {
  const { t } = useTranslation('staff')
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    setSaid(null)
    const result = await main.saveReport()
    setBusy(false)
    if (!result.ok) setSaid({ kind: 'failed', error: result.error })
    else setSaid(result.value ? { kind: 'saved', path: result.value.path } : { kind: 'cancelled' })
  }
  return (
    <Card title={t('diagnostics.title')}>
      <p className={classes.words}>
        {t('diagnostics.text')} {t('diagnostics.holds')} {t('diagnostics.holdsNot')}
      </p>
      <div>
        <Button
          variant="default"
          loading={busy}
          leftSection={<IconFileText size={19} stroke={1.8} aria-hidden />}
          onClick={() => void save()}
        >
          {t('diagnostics.save')}
        </Button>
      </div>
      <div role="status">{said && <Outcome said={said} />}</div>
    </Card>
  )
}

function Outcome({ said }: { said: Said }) {
  const { t } = useTranslation('staff')
  if (said.kind === 'cancelled') return t('diagnostics.cancelled')
  if (said.kind === 'saved')
    return (
      <Notice tone="good" title={t('diagnostics.saved')}>
        {t('diagnostics.savedText', { path: said.path })}
      </Notice>
    )
  const { error } = said
  return (
    <Notice tone="bad" title={t('diagnostics.error.title')}>
      {t(`diagnostics.error.${error === 'disk' || error === 'locked' ? error : 'other'}`)}
    </Notice>
  )
}

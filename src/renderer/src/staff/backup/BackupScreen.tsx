import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportOptions } from '../../lead/actions'
import { useTally } from '../../lead/hooks'
import { undelivered } from '../../lead/store'
import { OptionCards } from '../../ui/OptionCards'
import { Page } from '../../ui/Page'
import { useFormats } from '../format'
import classes from './BackupScreen.module.css'
import { ExportResult } from './ExportResult'
import { useExport } from './use-export'

/** Leads into a file that the person chooses: what is not delivered first, or everything. */
export default function BackupScreen() {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const tally = useTally()
  const [chosen, setScope] = useState<ExportOptions['scope'] | null>(null)
  const [format, setFormat] = useState<ExportOptions['format']>('csv')
  const { state, start, cancel } = useExport()

  const counts = tally && { unsynced: undelivered(tally), all: tally.captured - tally.deleted }
  // Decided once: a choice that changes by itself, when the last lead is delivered, would be a trap.
  if (counts && chosen === null) setScope(counts.unsynced === 0 && counts.all > 0 ? 'all' : 'unsynced')
  const scope = chosen ?? 'unsynced'
  const busy = state.kind === 'asking' || state.kind === 'writing'
  const named = (label: string, count: number | undefined) =>
    count === undefined ? label : `${label} (${formats.number(count)})`
  return (
    <Page title={t('backup.title')} lead={t('backup.intro')}>
      <div className={classes.card}>
        <OptionCards
          legend={t('backup.scope')}
          value={scope}
          onChange={setScope}
          options={[
            {
              value: 'unsynced',
              label: named(t('backup.unsynced'), counts?.unsynced),
              text: t('backup.unsyncedText'),
              disabled: busy,
            },
            {
              value: 'all',
              label: named(t('backup.all'), counts?.all),
              text: t('backup.allText'),
              disabled: busy,
            },
          ]}
        />
        <OptionCards
          legend={t('backup.format')}
          value={format}
          onChange={setFormat}
          options={[
            { value: 'csv', label: t('backup.csv'), text: t('backup.csvText'), disabled: busy },
            { value: 'json', label: t('backup.json'), text: t('backup.jsonText'), disabled: busy },
          ]}
        />
        <div className={classes.save}>
          <Button
            leftSection={<IconDownload size={20} stroke={1.8} aria-hidden />}
            disabled={busy || !counts || counts[scope] === 0}
            onClick={() => void start({ scope, format })}
          >
            {t('backup.save')}
          </Button>
          {counts?.[scope] === 0 && <p className={classes.quiet}>{t('backup.nothing')}</p>}
        </div>
      </div>
      <ExportResult state={state} total={counts?.all ?? 0} onCancel={cancel} />
    </Page>
  )
}

import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../app/state'
import { Notice } from '../../ui/Notice'
import { useNames } from '../insights/names'
import { Report } from '../insights/Report'
import { useInsights } from '../insights/use-insights'
import { useReport } from '../insights/use-report'

/** The report of the event, right where it is missing. */
export function ReportStep({ id, name, onSaved }: { id: string; name: string; onSaved: () => void }) {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const insights = useInsights(id)
  const names = useNames()
  const { state, save } = useReport()
  const read = insights !== null && insights.leads > 0 && insights.read.done >= insights.read.all
  return (
    <>
      <div>
        <Button
          size="sm"
          leftSection={<IconFileText size={18} stroke={1.8} aria-hidden />}
          disabled={!read}
          loading={state.kind === 'saving'}
          onClick={() => void save(name, id).then(onSaved)}
        >
          {t('insights.save')}
        </Button>
      </div>
      {state.kind === 'failed' && (
        <Notice tone="bad" live="alert">
          {t(state.locked ? 'insights.lockedMeanwhile' : 'insights.notSaved')}
        </Notice>
      )}
      {insights && (
        <Report insights={insights} names={names} eventName={name} device={app?.device.name ?? ''} />
      )}
    </>
  )
}

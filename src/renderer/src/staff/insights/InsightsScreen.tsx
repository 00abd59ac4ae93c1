import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../app/state'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { SelectField } from '../event/fields/SelectField'
import { useEventNames } from '../use-event-names'
import { Charts } from './Charts'
import { useNames } from './names'
import { Report } from './Report'
import { Tiles } from './Tiles'
import { useInsights } from './use-insights'
import { useReport } from './use-report'

const ALL = ''

/** What the leads of an event come to, live, and as a report of one page. */
export default function InsightsScreen() {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const events = useEventNames()
  const [chosen, setChosen] = useState<string | null>(null)
  const eventId = chosen ?? app?.event.id ?? ALL
  const insights = useInsights(eventId === ALL ? null : eventId)
  const names = useNames()
  const report = useReport()
  const eventName = events.find(({ id }) => id === eventId)?.name ?? t('insights.allEvents')
  const reading = insights !== null && insights.read.done < insights.read.all
  const some = insights !== null && insights.leads > 0
  return (
    <Page
      title={t('insights.title')}
      lead={t('insights.intro')}
      wide
      actions={
        <>
          {events.length > 1 && (
            <SelectField
              label={t('insights.event')}
              value={eventId}
              onChange={setChosen}
              choices={[
                ...events.map(({ id, name }) => ({ value: id, label: name })),
                { value: ALL, label: t('insights.allEvents') },
              ]}
            />
          )}
          <Button
            variant="default"
            leftSection={<IconFileText size={20} stroke={1.8} aria-hidden />}
            disabled={!some || reading}
            loading={report.state.kind === 'saving'}
            onClick={() => void report.save(eventName, eventId === ALL ? null : eventId)}
          >
            {t('insights.save')}
          </Button>
        </>
      }
    >
      {report.state.kind === 'saved' && (
        <Notice tone="good" live="status">
          {t('insights.saved', { path: report.state.path })}
        </Notice>
      )}
      {report.state.kind === 'failed' && (
        <Notice tone="bad" live="alert">
          {t(report.state.locked ? 'insights.lockedMeanwhile' : 'insights.notSaved')}
        </Notice>
      )}
      {reading && (
        <Notice tone="neutral">
          {t('insights.reading', { done: insights.read.done, count: insights.read.all })}
        </Notice>
      )}
      {insights && !some && !reading && (
        <Notice tone="neutral" title={t('insights.none')}>
          {t('insights.noneText')}
        </Notice>
      )}
      {some && (
        <>
          <Tiles insights={insights} />
          <Charts insights={insights} names={names} />
          <Report insights={insights} names={names} eventName={eventName} device={app?.device.name ?? ''} />
        </>
      )}
    </Page>
  )
}

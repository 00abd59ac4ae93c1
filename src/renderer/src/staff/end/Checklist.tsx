import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Saved, ShowEnd } from '../../../../shared/erase'
import { useAppState } from '../../app/state'
import { Card } from '../../ui/Card'
import { StatusIcon, type Tone } from '../../ui/StatusIcon'
import { useNow } from '../../ui/useNow'
import { useFormats } from '../format'
import { BackupStep } from './BackupStep'
import classes from './End.module.css'
import { ReportStep } from './ReportStep'

/** What should be true before the leads are erased, as it is now, each with what to do about it. */
export function Checklist({ id, name, end, onSaved }: ChecklistProps) {
  const { t } = useTranslation('staff')
  const practice = useAppState()?.practice ?? false
  return (
    <Card title={t('end.checklist')}>
      <ol className={classes.steps}>
        <Delivered end={end} practice={practice} />
        <Step
          tone={end.backup?.current ? 'good' : 'warning'}
          title={t(end.backup?.current ? 'end.backup.done' : 'end.backup.missing')}
        >
          <Where saved={end.backup} words="end.backup" />
          {!end.backup?.current && <BackupStep id={id} />}
        </Step>
        <Step
          tone={end.report?.current ? 'good' : 'warning'}
          title={t(end.report?.current ? 'end.report.done' : 'end.report.missing')}
        >
          <Where saved={end.report} words="end.report" />
          {!end.report?.current && <ReportStep id={id} name={name} onSaved={onSaved} />}
        </Step>
      </ol>
    </Card>
  )
}

interface ChecklistProps {
  id: string
  name: string
  end: ShowEnd
  /** The report was saved. */
  onSaved: () => void
}

function Step({ tone, title, children }: { tone: Tone; title: string; children: ReactNode }) {
  return (
    <li className={classes.step}>
      <StatusIcon tone={tone} size={26} labelled />
      <div className={classes.words}>
        <h3 className={classes.title}>{title}</h3>
        {children}
      </div>
    </li>
  )
}

function Delivered({ end, practice }: { end: ShowEnd; practice: boolean }) {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const { undelivered, states } = end
  const { refused = 0, incomplete = 0, practised = 0, unconfirmed = 0, elsewhere = 0 } = states
  const attention = refused + incomplete
  const waiting = undelivered - attention - unconfirmed
  const lines = [
    waiting > 0 && t('end.delivered.waiting', { count: waiting }),
    unconfirmed > 0 && t('end.delivered.unconfirmed', { count: unconfirmed }),
    attention > 0 && t('end.delivered.attention', { count: attention }),
    elsewhere > 0 && t('end.delivered.elsewhere', { count: elsewhere }),
    !practice && practised > 0 && t('end.delivered.practised', { count: practised }),
  ].filter((line) => line !== false)
  const group = refused > 0 ? 'refused' : incomplete > 0 ? 'incomplete' : null
  const done = undelivered === 0 && (practice || practised === 0)
  return (
    <Step
      tone={done ? 'good' : 'warning'}
      title={
        undelivered > 0
          ? t('end.delivered.missing', { count: undelivered })
          : t(practice ? 'end.delivered.practice' : 'end.delivered.done', { count: states.delivered ?? 0 })
      }
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {undelivered > 0 && (
        <div className={classes.actions}>
          <Button size="sm" variant="default" onClick={() => navigate('/delivery')}>
            {t('end.delivered.toDelivery')}
          </Button>
          {group && (
            <Button size="sm" variant="default" onClick={() => navigate(`/leads/in/${group}`)}>
              {t('delivery.toLeads')}
            </Button>
          )}
        </div>
      )}
    </Step>
  )
}

/** When and where the last one was saved, also if it is too old. */
function Where({ saved, words }: { saved: Saved | null; words: 'end.backup' | 'end.report' }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  if (!saved) return <p>{t(`${words}.none`)}</p>
  const facts = { time: formats.moment(saved.at, now), path: saved.path }
  return <p className={classes.place}>{t(saved.current ? `${words}.at` : `${words}.old`, facts)}</p>
}

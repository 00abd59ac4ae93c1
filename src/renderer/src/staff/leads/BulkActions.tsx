import { Button, Popover } from '@mantine/core'
import {
  IconDeviceTabletDown,
  IconDownload,
  IconMessagePlus,
  IconSend,
  IconStar,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { LeadFilter } from '../../../../shared/lead-list'
import { wantedFilter } from '../backup/wanted-filter'
import { DeleteMany } from './DeleteMany'
import classes from './ListFooter.module.css'
import { NoteMany } from './NoteMany'
import { Stars } from './Stars'
import type { Selection } from './selection'
import { bulkWork, type Job } from './work'

const icon = { size: 18, stroke: 1.8, 'aria-hidden': true } as const

/** What staff can do with the leads that are selected. */
export function BulkActions({ count, total, filter, selection, onDone }: BulkActionsProps) {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const [deleting, setDeleting] = useState(false)
  const [noting, setNoting] = useState(false)
  const start = (job: Job) => {
    bulkWork.start(job, { selection, filter, count })
    onDone()
  }
  const isElsewhere = filter.states.length === 1 && filter.states[0] === 'elsewhere'
  const whole = selection.kind === 'all' && count === total
  return (
    <>
      <p className={classes.selected} role="status">
        {t(whole ? 'leads.bulk.all' : 'leads.bulk.selected', { count })}
      </p>
      {isElsewhere ? (
        <Button
          size="sm"
          leftSection={<IconDeviceTabletDown {...icon} />}
          onClick={() => start({ kind: 'takeOver' })}
        >
          {t('lead.takeOver')}
        </Button>
      ) : (
        <Button size="sm" leftSection={<IconSend {...icon} />} onClick={() => start({ kind: 'resend' })}>
          {t('lead.resend')}
        </Button>
      )}
      <Popover position="top" trapFocus returnFocus shadow="md" radius="md">
        <Popover.Target>
          <Button size="sm" variant="default" leftSection={<IconStar {...icon} />}>
            {t('leads.bulk.rate')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('leads.bulk.rate')}>
          <Stars
            label={t('leads.bulk.rate')}
            value={undefined}
            onChange={(rating) => rating && start({ kind: 'rate', rating })}
          />
        </Popover.Dropdown>
      </Popover>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconMessagePlus {...icon} />}
        onClick={() => setNoting(true)}
      >
        {t('leads.bulk.note')}
      </Button>
      {whole && (
        <Button
          size="sm"
          variant="default"
          leftSection={<IconDownload {...icon} />}
          onClick={() => {
            wantedFilter.set({ filter, count })
            navigate('/backup')
          }}
        >
          {t('leads.bulk.export')}
        </Button>
      )}
      <Button
        size="sm"
        variant="default"
        leftSection={<IconTrash {...icon} />}
        onClick={() => setDeleting(true)}
      >
        {t('lead.delete')}
      </Button>
      <Button size="sm" variant="subtle" color="gray" onClick={onDone}>
        {t('leads.bulk.none')}
      </Button>
      <NoteMany
        count={count}
        opened={noting}
        onClose={() => setNoting(false)}
        onNote={(line) => start({ kind: 'note', line })}
      />
      <DeleteMany
        count={count}
        opened={deleting}
        onClose={() => setDeleting(false)}
        onDelete={() => start({ kind: 'delete' })}
      />
    </>
  )
}

interface BulkActionsProps {
  count: number
  /** Leads of the filter. */
  total: number
  filter: LeadFilter
  selection: Selection
  onDone: () => void
}

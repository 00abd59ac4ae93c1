import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadFilter, LeadListing } from '../../../../shared/lead-list'
import { BulkActions } from './BulkActions'
import { BulkEnd, BulkProgress } from './BulkProgress'
import classes from './ListFooter.module.css'
import { nothingSelected, type Selection, selectedOf } from './selection'
import { bulkWork } from './work'

/** Below the list, always as high: how many leads there are, what can be done with those that are selected, how far it is. */
export function ListFooter({ counts, filter, selection, onSelect }: ListFooterProps) {
  const { t } = useTranslation('staff')
  const work = useSyncExternalStore(bulkWork.subscribe, bulkWork.get)
  const total = counts?.total ?? 0
  const selected = selectedOf(selection, total)
  const read = counts?.read
  return (
    <div className={classes.footer}>
      {work.step === 'running' && <BulkProgress work={work} />}
      {work.step === 'over' && selected === 0 && <BulkEnd work={work} />}
      {work.step !== 'running' && selected > 0 && (
        <BulkActions
          count={selected}
          total={total}
          filter={filter}
          selection={selection}
          onDone={() => onSelect(nothingSelected)}
        />
      )}
      {work.step === 'none' && selected === 0 && (
        <p className={classes.words} role="status">
          {read && read.done < read.all
            ? t('leads.reading', { done: read.done, all: read.all })
            : counts && total > 0 && t('leads.count', { count: total })}
        </p>
      )}
    </div>
  )
}

interface ListFooterProps {
  counts: Pick<LeadListing, 'read' | 'total'> | null
  filter: LeadFilter
  selection: Selection
  onSelect: (next: Selection) => void
}

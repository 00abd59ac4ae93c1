import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lead } from '../../../../shared/lead'
import { Notice } from '../../ui/Notice'
import { useNow } from '../../ui/useNow'
import { LeadRow, WaitingRow } from './LeadRow'
import classes from './LeadTable.module.css'
import { useOpened } from './opened'

/** One page of leads. `expected` rows are drawn empty while they load, so that nothing shifts. */
export function LeadTable({ leads, expected, selected, onOpen }: LeadTableProps) {
  const { t } = useTranslation('staff')
  const opened = useOpened(leads)
  const now = useNow(60_000)
  return (
    <div className={classes.scroller}>
      {opened.failed && (
        <Notice
          tone="bad"
          live="alert"
          actions={
            <Button size="sm" variant="default" onClick={opened.retry}>
              {t('leads.tryAgain')}
            </Button>
          }
        >
          {t('leads.openFailed')}
        </Notice>
      )}
      <table className={classes.table} aria-busy={leads === null}>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              {t('leads.column.name')}
            </th>
            <th scope="col" className={classes.email}>
              {t('leads.column.email')}
            </th>
            <th scope="col" className={classes.state}>
              {t('leads.column.state')}
            </th>
            <th scope="col" className={classes.time}>
              {t('leads.column.captured')}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={moveFocus}>
          {leads
            ? leads.map((lead) => (
                <LeadRow
                  key={lead.id}
                  lead={lead}
                  opened={opened.get(lead.id)}
                  now={now}
                  selected={lead.id === selected}
                  onOpen={onOpen}
                />
              ))
            : Array.from({ length: expected }, (_, i) => i).map((i) => <WaitingRow key={i} />)}
        </tbody>
      </table>
    </div>
  )
}

/** The arrow keys go from lead to lead, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('tr button')]
  const at = buttons.indexOf(event.target as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  const button = to === undefined ? undefined : buttons[to]
  if (!button) return
  event.preventDefault()
  button.focus()
}

interface LeadTableProps {
  leads: Lead[] | null
  expected: number
  selected: string | null
  onOpen: (id: string) => void
}

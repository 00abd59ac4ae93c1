import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadOrder } from '../../../../shared/lead-list'
import { useNow } from '../../ui/useNow'
import { LeadRow, WaitingRow } from './LeadRow'
import classes from './LeadTable.module.css'
import { type Rows, rowAt, type Shown } from './rows'
import { isSelected, type Selection, selectedOf, withSelected } from './selection'
import { TableHead } from './TableHead'
import { FIRST_ROW, useWalk } from './use-walk'

/** rem, as in the style sheet: a row, and the heading that stays above the rows with some air below them. */
const ROW = 3.25
const EDGES = 4
/** Rows drawn empty until it is known how many there are. */
const UNKNOWN = 12

/** The leads of a filter, of which only those near the screen are drawn. A row that is looked at stays where it is. */
export function LeadTable({
  shown,
  rows,
  order,
  onOrder,
  selection,
  onSelect,
  opened,
  onOpen,
}: LeadTableProps) {
  const { t } = useTranslation('staff')
  const now = useNow(60_000)
  const scroller = useRef<HTMLDivElement>(null)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const total = shown.counts?.total ?? UNKNOWN
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW * rem,
    overscan: 10,
    scrollPaddingEnd: EDGES * rem,
  })
  const items = virtual.getVirtualItems()
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {}

  // biome-ignore lint/correctness/useExhaustiveDependencies: the size of text is all that changes a row's height.
  useLayoutEffect(() => virtual.measure(), [rem])
  useLayoutEffect(() => {
    if (shown.nth > 0) scroller.current?.scrollTo({ top: 0 })
  }, [shown.nth])
  const moved = useRef(0)
  useLayoutEffect(() => {
    const list = scroller.current
    const by = shown.moved - moved.current
    moved.current = shown.moved
    // At its top the list follows what comes, unless somebody is at work in it.
    if (by !== 0 && list && (list.scrollTop > 0 || list.contains(document.activeElement)))
      list.scrollTop += by * ROW * rem
  }, [shown.moved, rem])
  useLayoutEffect(() => rows.look(startIndex, endIndex), [rows, startIndex, endIndex])

  const last = useRef(0)
  const select = (index: number, id: string, on: boolean, range: boolean) => {
    onSelect(withSelected(selection, [id], on))
    if (range) void selectBetween(last.current, index, on)
    last.current = index
  }
  const selectBetween = async (from: number, to: number, on: boolean) => {
    const ids = await rows.idsBetween(Math.min(from, to), Math.max(from, to))
    onSelect((before) => withSelected(before, ids, on))
  }
  const walk = useWalk(scroller, virtual, total, (from, to) => void selectBetween(from, to, true))

  // Tab goes to one row, from which the arrow keys lead to the others.
  const [active, setActive] = useState<string | null>(null)
  const drawn = items.map(({ index }) => rowAt(shown.pages, index)?.id)
  const stop = active && drawn.includes(active) ? active : rowAt(shown.pages, startIndex)?.id
  const selected = selectedOf(selection, total)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that come from the buttons in its rows
    <div className={classes.scroller} ref={scroller} onKeyDown={walk.onKeyDown}>
      <table
        className={classes.table}
        aria-label={t('leads.title')}
        aria-rowcount={total + 1}
        aria-busy={shown.counts === null}
      >
        <TableHead
          order={order}
          onOrder={onOrder}
          selected={selected === 0 ? 'none' : selected >= total ? 'all' : 'some'}
          onSelect={(all) =>
            onSelect(all ? { kind: 'all', except: new Set() } : { kind: 'some', ids: new Set() })
          }
        />
        <tbody>
          <Space height={items[0]?.start ?? 0} />
          {items.map(({ index }) => {
            const lead = rowAt(shown.pages, index)
            return lead ? (
              <LeadRow
                key={lead.id}
                lead={lead}
                place={index + FIRST_ROW}
                now={now}
                opened={lead.id === opened}
                reached={lead.id === stop}
                selected={isSelected(selection, lead.id)}
                onReach={setActive}
                onOpen={onOpen}
                onSelect={(on, range) => select(index, lead.id, on, range)}
              />
            ) : (
              <WaitingRow key={index} place={index + FIRST_ROW} />
            )
          })}
          <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden className={classes.space}>
      <td style={{ height }} />
    </tr>
  )
}

interface LeadTableProps {
  shown: Shown
  rows: Rows
  order: LeadOrder
  onOrder: (order: LeadOrder) => void
  selection: Selection
  onSelect: (next: Selection | ((before: Selection) => Selection)) => void
  /** The lead that is open beside the list. */
  opened: string | null
  onOpen: (id: string) => void
}

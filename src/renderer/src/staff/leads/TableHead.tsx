import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LeadOrder } from '../../../../shared/lead-list'
import classes from './LeadTable.module.css'

const columns = ['name', 'email', 'note', 'rating', 'state', 'captured'] as const
type Column = (typeof columns)[number]

/** The columns' names; most sort the list, the other way round at the second touch. */
export function TableHead({ order, onOrder, selected, onSelect }: TableHeadProps) {
  const { t } = useTranslation('staff')
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={classes.check}>
          <label className={classes.box}>
            <input
              type="checkbox"
              aria-label={t('leads.selectAll')}
              checked={selected === 'all'}
              ref={(box) => {
                if (box) box.indeterminate = selected === 'some'
              }}
              onChange={(event) => onSelect(event.currentTarget.checked)}
            />
          </label>
        </th>
        {columns.map((column) => (
          <th
            key={column}
            scope="col"
            className={classes[column]}
            aria-sort={order.by === column ? (order.descending ? 'descending' : 'ascending') : undefined}
          >
            {column === 'note' ? (
              t('leads.column.note')
            ) : (
              <button
                type="button"
                className={classes.sort}
                data-on={order.by === column || undefined}
                onClick={() => onOrder(nextOrder(order, column))}
              >
                {t(`leads.column.${column}`)}
                {order.by === column && order.descending ? (
                  <IconArrowDown size={15} stroke={2} aria-hidden />
                ) : (
                  <IconArrowUp size={15} stroke={2} aria-hidden />
                )}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The newest and the best come first, words from A on. */
function nextOrder(order: LeadOrder, by: Exclude<Column, 'note'>): LeadOrder {
  if (order.by === by) return { by, descending: !order.descending }
  return { by, descending: by === 'captured' || by === 'rating' }
}

interface TableHeadProps {
  order: LeadOrder
  onOrder: (order: LeadOrder) => void
  selected: 'none' | 'some' | 'all'
  onSelect: (all: boolean) => void
}

import { useTranslation } from 'react-i18next'
import type { LeadListing } from '../../../../shared/lead-list'
import classes from './FilterBar.module.css'
import { FilterMenu } from './FilterMenu'
import { type Looked, toggled, valueLists, valuesOf } from './looked'
import { SearchField } from './SearchField'
import type { Values } from './use-values'

/** The search and a menu for each list of values, with what each would show. */
export function FilterBar({ looked, onLook, counts, values }: FilterBarProps) {
  const { t } = useTranslation('staff')
  return (
    <search className={classes.bar}>
      <SearchField value={looked.query} onChange={(query) => onLook({ ...looked, query })} />
      <div className={classes.menus}>
        {valueLists.map((list) => {
          const chosen = valuesOf(looked, list)
          return (
            <FilterMenu
              key={list}
              title={t(`leads.list.${list}`)}
              chosen={chosen}
              options={withChosen(counts?.[list] ?? [], chosen).map(({ value, count }) => ({
                value,
                count,
                label: values.nameOf(list, value),
              }))}
              onToggle={(value) => onLook(toggled(looked, list, value))}
            />
          )
        })}
        <FilterMenu
          title={t('leads.list.day')}
          one
          chosen={looked.day === null ? [] : [looked.day]}
          options={withChosen(counts?.days ?? [], looked.day === null ? [] : [looked.day]).map((one) => ({
            ...one,
            label: values.dayName(one.value),
          }))}
          onToggle={(day) => onLook({ ...looked, day: looked.day === day ? null : day })}
        />
      </div>
    </search>
  )
}

/** What is chosen stays to be taken back, also when it counts none any more. */
function withChosen(counted: Counted[], chosen: string[]): Counted[] {
  const gone = chosen.filter((value) => !counted.some((one) => one.value === value))
  return [...counted, ...gone.map((value) => ({ value, count: 0 }))]
}

type Counted = LeadListing['days'][number]

interface FilterBarProps {
  looked: Looked
  onLook: (looked: Looked) => void
  counts: Pick<LeadListing, 'events' | 'sources' | 'staff' | 'ratings' | 'days'> | null
  values: Values
}

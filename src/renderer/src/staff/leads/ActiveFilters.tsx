import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './FilterBar.module.css'
import { everything, isNarrowed, type Looked, toggled, valueLists, valuesOf } from './looked'
import type { Values } from './use-values'

/** What the list is narrowed to, each to be taken back by a touch, and all of it at once. */
export function ActiveFilters({ looked, onLook, values }: ActiveFiltersProps) {
  const { t } = useTranslation('staff')
  if (!isNarrowed(looked)) return null
  const chip = (key: string, words: string, without: Looked) => (
    <button
      key={key}
      type="button"
      className={classes.chip}
      aria-label={t('leads.without', { filter: words })}
      onClick={() => onLook(without)}
    >
      <span className={classes.words} dir="auto">
        {words}
      </span>
      <IconX size={15} stroke={1.9} aria-hidden />
    </button>
  )
  return (
    <div className={classes.active}>
      {looked.query.trim() !== '' &&
        chip('query', t('leads.searched', { query: looked.query.trim() }), { ...looked, query: '' })}
      {valueLists.flatMap((list) =>
        valuesOf(looked, list).map((value) =>
          chip(
            `${list} ${value}`,
            t('leads.listed', { list: t(`leads.list.${list}`), value: values.nameOf(list, value) }),
            toggled(looked, list, value),
          ),
        ),
      )}
      {looked.day !== null &&
        chip('day', t('leads.listed', { list: t('leads.list.day'), value: values.dayName(looked.day) }), {
          ...looked,
          day: null,
        })}
      <button
        type="button"
        className={classes.clear}
        onClick={() => onLook({ ...everything, group: looked.group })}
      >
        {t('leads.clearFilters')}
      </button>
    </div>
  )
}

interface ActiveFiltersProps {
  looked: Looked
  onLook: (looked: Looked) => void
  values: Values
}

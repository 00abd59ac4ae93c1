import { useTranslation } from 'react-i18next'
import type { LeadListing } from '../../../../shared/lead-list'
import { useFormats } from '../format'
import classes from './GroupFilter.module.css'
import { countOf, type Group, groups } from './groups'

/**
 * Chips with what each group holds. They always stand there, so that none moves under a finger; only the last one comes and goes, with
 * leads of other devices.
 */
export function GroupFilter({ states, value, onChange }: GroupFilterProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const shown = groups.filter(
    (group) => group !== 'elsewhere' || group === value || (states?.elsewhere ?? 0) > 0,
  )
  return (
    <fieldset className={classes.filter}>
      <legend className={classes.legend}>{t('leads.filter')}</legend>
      {shown.map((group) => (
        <label key={group} className={classes.chip}>
          <input
            className={classes.radio}
            type="radio"
            name="group"
            checked={group === value}
            onChange={() => onChange(group)}
          />
          {t(`leads.group.${group}`)}
          <span className={classes.count}>{states ? formats.number(countOf(group, states)) : ''}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface GroupFilterProps {
  states: LeadListing['states'] | null
  value: Group
  onChange: (group: Group) => void
}

import { IconStarFilled } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Stars.module.css'

const stars = [1, 2, 3, 4, 5]

/** One to five stars, to be changed at a touch; the one that is chosen already takes the rating away. */
export function Stars({ label, value, onChange }: StarsProps) {
  const { t } = useTranslation('staff')
  const name = useId()
  return (
    <fieldset className={classes.stars} aria-label={label}>
      {stars.map((star) => (
        <label className={classes.star} key={star} data-on={star <= (value ?? 0) || undefined}>
          <input
            type="radio"
            name={name}
            className={classes.radio}
            checked={star === value}
            aria-label={t('lead.stars', { rating: star })}
            onChange={() => onChange(star)}
            onClick={() => star === value && onChange(undefined)}
          />
          <IconStarFilled size={20} aria-hidden />
        </label>
      ))}
    </fieldset>
  )
}

interface StarsProps {
  label: string
  value: number | undefined
  onChange: (rating: number | undefined) => void
}

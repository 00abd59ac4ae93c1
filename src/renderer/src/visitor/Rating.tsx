import { IconStarFilled } from '@tabler/icons-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, type GroupProps } from './Group'
import classes from './Rating.module.css'

/** One to `scale` stars; each star is a choice with its number as its name. */
export function Rating({ scale, value, onChange, ...group }: RatingProps) {
  const { t } = useTranslation('visitor')
  const name = useId()
  const chosen = Number(value)
  return (
    <Group {...group}>
      <div className={classes.stars}>
        {Array.from({ length: scale }, (_, index) => index + 1).map((star) => (
          <label className={classes.star} key={star} data-on={star <= chosen || undefined}>
            <input
              type="radio"
              name={name}
              className={classes.radio}
              checked={star === chosen}
              aria-label={t('rating', { value: star, scale })}
              onChange={() => onChange(String(star))}
              onClick={() => star === chosen && !group.required && onChange('')}
            />
            <IconStarFilled size={36} aria-hidden />
          </label>
        ))}
      </div>
    </Group>
  )
}

interface RatingProps extends GroupProps {
  scale: number
  /** The number as text, or empty. */
  value: string
  onChange: (value: string) => void
}

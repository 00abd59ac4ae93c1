import { useTranslation } from 'react-i18next'
import classes from './Hours.module.css'
import type { HoursOfDay } from './hours'

/** The hours of one day as columns, with the busiest one named. */
export function Hours({ day, most, dayName, hourName }: HoursProps) {
  const { t } = useTranslation('staff')
  return (
    <figure className={classes.day}>
      <figcaption className={classes.name}>{dayName(day.day)}</figcaption>
      <ul className={classes.columns}>
        {day.hours.map(({ hour, count }) => (
          <li
            key={hour}
            className={classes.column}
            aria-label={t('insights.inHour', { hour: hourName(hour), count })}
          >
            <span className={classes.count} aria-hidden>
              {count > 0 ? count : ''}
            </span>
            <span
              className={classes.bar}
              style={{ blockSize: `${(count / most) * 6}rem` }}
              data-none={count === 0 || undefined}
              aria-hidden
            />
            <span className={classes.hour} aria-hidden>
              {hour}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

interface HoursProps {
  day: HoursOfDay
  /** The busiest hour of all days, so that days can be compared. */
  most: number
  dayName: (day: string) => string
  hourName: (hour: number) => string
}

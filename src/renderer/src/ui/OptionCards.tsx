import { useId } from 'react'
import classes from './OptionCards.module.css'

interface Option<T extends string> {
  value: T
  label: string
  /** One line about what it means. */
  text?: string
  disabled?: boolean
}

/** A choice of a few things that need a line of explanation each: radio buttons as cards. */
export function OptionCards<T extends string>({
  legend,
  options,
  value,
  onChange,
  pairs = false,
}: OptionCardsProps<T>) {
  const id = useId()
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.cards} data-pairs={pairs || undefined}>
        {options.map((option) => (
          <div key={option.value} className={classes.card}>
            <input
              className={classes.radio}
              type="radio"
              name={id}
              id={`${id}-${option.value}`}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-describedby={option.text ? `${id}-${option.value}-text` : undefined}
              onChange={() => onChange(option.value)}
            />
            <span className={classes.dot} aria-hidden="true" />
            <span className={classes.words}>
              <label className={classes.label} htmlFor={`${id}-${option.value}`}>
                {option.label}
              </label>
              {option.text && (
                <span className={classes.text} id={`${id}-${option.value}-text`}>
                  {option.text}
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

interface OptionCardsProps<T extends string> {
  legend: string
  options: Option<T>[]
  value: T
  onChange: (value: T) => void
  /** Two in a row, where four would leave one alone. */
  pairs?: boolean
}

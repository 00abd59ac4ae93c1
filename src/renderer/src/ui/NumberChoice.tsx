import { useId } from 'react'
import { formatNumber } from '../i18n/format'
import classes from './NumberChoice.module.css'

/** One of a few numbers, each a key to touch: radio buttons in a row, with a sentence below that says what they mean. */
export function NumberChoice({ legend, text, choices, value, onChange }: NumberChoiceProps) {
  const id = useId()
  return (
    <fieldset className={classes.group} aria-describedby={`${id}-text`}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.keys}>
        {choices.map((choice) => (
          <label key={choice} className={classes.key}>
            <input
              className={classes.radio}
              type="radio"
              name={id}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {formatNumber(choice)}
          </label>
        ))}
      </div>
      <p className={classes.text} id={`${id}-text`}>
        {text}
      </p>
    </fieldset>
  )
}

interface NumberChoiceProps {
  legend: string
  text: string
  choices: readonly number[]
  value: number
  onChange: (value: number) => void
}

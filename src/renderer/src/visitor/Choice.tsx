import { IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { type Answer, answered } from '../../../shared/event/answers'
import classes from './Choice.module.css'
import { Group, type GroupProps } from './Group'

/** One of several, or more than one, as chips to tap. One that need not be answered can be untapped again. */
export function Choice({ options, value, onChange, several = false, wide = false, ...group }: ChoiceProps) {
  const name = useId()
  const chosen = answered(value)
  const wrong = several && group.error ? true : undefined
  const toggle = (option: string) =>
    onChange(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  return (
    <Group {...group} several={several}>
      <div className={classes.options} data-wide={wide || undefined}>
        {options.map((option) => (
          <label className={classes.option} key={option.value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              className={several ? classes.box : classes.radio}
              checked={chosen.includes(option.value)}
              aria-invalid={wrong}
              onChange={() => (several ? toggle(option.value) : onChange(option.value))}
              onClick={() => !several && !group.required && chosen.includes(option.value) && onChange('')}
            />
            <IconCheck className={classes.check} size={18} stroke={3.2} aria-hidden />
            <span dir="auto">{option.label}</span>
          </label>
        ))}
      </div>
    </Group>
  )
}

interface ChoiceProps extends GroupProps {
  options: readonly { value: string; label: string }[]
  value: Answer | undefined
  onChange: (value: Answer) => void
  /** Side by side over the whole width, all equally large. */
  wide?: boolean
}

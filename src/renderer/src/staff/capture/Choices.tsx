import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { type Answer, answered } from '../../../../shared/event/answers'
import { FieldError } from '../../ui/TextField'
import classes from './Choices.module.css'
import { optionByLetter } from './letter'

/**
 * One of several, or more than one, in as little room as they need. One Tab stop: arrows go through them, a letter goes to
 * the next one that begins with it; where one may be chosen that chooses it, where several may be, Space does. Backspace
 * takes the answer away.
 */
export function Choices({
  label,
  hint,
  error,
  required,
  options,
  value,
  several = false,
  onChange,
}: ChoicesProps) {
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const chosen = answered(value)
  const stop = options.find((one) => chosen.includes(one.value)) ?? options[0]
  const choose = (option: string) => {
    if (!several) return onChange(option)
    onChange(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option])
  }
  const goTo = (index: number) => {
    const input = group.current?.querySelectorAll('input')[index]
    const option = options[index]
    if (!input || !option) return
    input.focus()
    if (!several) onChange(option.value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const inputs = [...(group.current?.querySelectorAll('input') ?? [])]
    const here = inputs.indexOf(event.target as HTMLInputElement)
    if (event.key === 'Backspace' || event.key === 'Delete') return onChange(several ? [] : '')
    // Radio buttons have arrows of their own.
    const step = several ? arrows[event.key] : undefined
    const next = step
      ? (here + step + inputs.length) % inputs.length
      : optionByLetter(
          options.map((one) => one.label),
          event.key,
          here,
        )
    if (next === null) return
    event.preventDefault()
    goTo(next)
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support what each is given.
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role, one of two.
    <div
      ref={group}
      role={several ? 'group' : 'radiogroup'}
      className={classes.group}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-message`}
      aria-required={(required && !several) || undefined}
      aria-invalid={error && !several ? true : undefined}
      onKeyDown={onKeyDown}
    >
      <span className={classes.label} id={`${id}-label`}>
        {label}
      </span>
      <div className={classes.options}>
        {options.map((option) => (
          <label className={classes.option} key={option.value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              className={classes.input}
              checked={chosen.includes(option.value)}
              tabIndex={several && option !== stop ? -1 : undefined}
              aria-invalid={several && error ? true : undefined}
              onChange={() => choose(option.value)}
              onClick={() => !several && chosen.includes(option.value) && onChange('')}
            />
            <span dir="auto">{option.label}</span>
          </label>
        ))}
      </div>
      <div className={classes.below} id={`${id}-message`}>
        <FieldError>{error}</FieldError>
        {!error && hint && <p className={classes.hint}>{hint}</p>}
      </div>
    </div>
  )
}

const arrows: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

interface ChoicesProps {
  label: string
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  options: readonly { value: string; label: string }[]
  value: Answer | undefined
  several?: boolean
  onChange: (value: Answer) => void
}

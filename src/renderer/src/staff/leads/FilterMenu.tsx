import { Button, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format'
import classes from './FilterMenu.module.css'

export interface Option {
  value: string
  label: string
  /** Leads that have it. */
  count: number
}

/** A button with the values that a list can be narrowed to, each to be ticked; `one` allows for one at a time. */
export function FilterMenu({ title, options, chosen, one = false, onToggle }: FilterMenuProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  return (
    <Popover
      position="bottom-start"
      shadow="md"
      radius="md"
      trapFocus
      returnFocus
      withRoles
      transitionProps={{ duration: 100 }}
    >
      <Popover.Target>
        <Button
          size="sm"
          variant="default"
          className={classes.button ?? ''}
          data-on={chosen.length > 0 || undefined}
          rightSection={<IconChevronDown size={16} stroke={1.8} aria-hidden />}
        >
          {title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu ?? ''} aria-label={title}>
        {options.length === 0 && <p className={classes.none}>{t('leads.noValues')}</p>}
        {options.map(({ value, label, count }) => (
          <label key={value} className={classes.option}>
            <input
              type={one ? 'radio' : 'checkbox'}
              name={title}
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
              // A day that is chosen already is taken back.
              onClick={() => one && chosen.includes(value) && onToggle(value)}
            />
            <span className={classes.label} dir="auto">
              {label}
            </span>
            <span className={classes.count}>{formats.number(count)}</span>
          </label>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}

interface FilterMenuProps {
  title: string
  options: Option[]
  chosen: string[]
  one?: boolean
  onToggle: (value: string) => void
}

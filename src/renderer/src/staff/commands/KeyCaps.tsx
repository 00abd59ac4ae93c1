import { useTranslation } from 'react-i18next'
import classes from './KeyCaps.module.css'
import type { Combo } from './shortcuts'

const onMac = navigator.platform.startsWith('Mac')

/** Keys as they stand on the keyboard of this system, in the staff's language. */
export function KeyCaps({ combo: { key, mod, alt, shift } }: { combo: Combo }) {
  const { t } = useTranslation('staff')
  const names = [
    mod && (onMac ? '⌘' : t('commands.keys.ctrl')),
    alt && (onMac ? '⌥' : t('commands.keys.alt')),
    shift && (onMac ? '⇧' : t('commands.keys.shift')),
    nameOf(key),
  ].filter((name) => typeof name === 'string')
  function nameOf(one: string) {
    switch (one) {
      case 'Escape':
        return t('commands.keys.escape')
      case 'Enter':
        return t('commands.keys.enter')
      case 'ArrowUp':
        return '↑'
      case 'ArrowDown':
        return '↓'
      default:
        return one.toUpperCase()
    }
  }
  return (
    <span className={classes.keys}>
      {names.map((name) => (
        <kbd key={name} className={classes.key}>
          {name}
        </kbd>
      ))}
    </span>
  )
}

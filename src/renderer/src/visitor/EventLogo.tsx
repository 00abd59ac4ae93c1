import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './EventLogo.module.css'
import { initialOf } from './initial'
import { afterTap, asksForStaff } from './taps'

/** The event's initial. Five quick taps on it ask for the staff's PIN; nothing shows that, on purpose. */
export function EventLogo({ name, onStaff }: { name: string; onStaff: () => void }) {
  const { t } = useTranslation()
  const taps = useRef<number[]>([])
  const tap = () => {
    taps.current = afterTap(taps.current, performance.now())
    if (asksForStaff(taps.current)) onStaff()
  }
  return (
    // Not a stop for the Tab key: from the keyboard staff press Ctrl+Alt+S.
    <button type="button" className={classes.logo} tabIndex={-1} aria-label={t('product')} onClick={tap}>
      <span aria-hidden="true">{initialOf(name)}</span>
    </button>
  )
}

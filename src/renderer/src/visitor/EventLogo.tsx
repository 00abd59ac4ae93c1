import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../shared/event/profile'
import { mediaUrl } from '../../../shared/media'
import classes from './EventLogo.module.css'
import { initialOf } from './initial'
import { afterTap, asksForStaff } from './taps'

/** The event's logo, else its initial. Five quick taps on it ask for the staff's PIN; nothing shows that, on purpose. */
export function EventLogo({ event, onStaff }: { event: EventProfile; onStaff: () => void }) {
  const { t } = useTranslation()
  const taps = useRef<number[]>([])
  const [broken, setBroken] = useState<string | null>(null)
  const { logo } = event
  const tap = () => {
    taps.current = afterTap(taps.current, performance.now())
    if (asksForStaff(taps.current)) onStaff()
  }
  const drawn = logo !== undefined && logo !== broken
  return (
    // Not a stop for the Tab key: from the keyboard staff press Ctrl+Alt+S.
    <button
      type="button"
      className={classes.logo}
      data-picture={drawn || undefined}
      tabIndex={-1}
      aria-label={t('product')}
      onClick={tap}
    >
      {drawn ? (
        <img src={mediaUrl(logo)} alt="" draggable={false} onError={() => setBroken(logo)} />
      ) : (
        <span aria-hidden="true">{initialOf(event.name)}</span>
      )}
    </button>
  )
}

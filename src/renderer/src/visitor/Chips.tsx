import type { Language } from '../../../shared/event/words'
import { nameOf } from '../i18n/language-name'
import classes from './Chips.module.css'

/** The event's languages, each by its own name. */
export function Chips({ languages, chosen, onChoose, tone }: ChipsProps) {
  return (
    <div className={classes.chips} data-tone={tone}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          className={classes.chip}
          lang={one}
          dir="auto"
          aria-pressed={one === chosen}
          onClick={() => onChoose(one)}
        >
          {nameOf(one)}
        </button>
      ))}
    </div>
  )
}

interface ChipsProps {
  languages: readonly Language[]
  chosen: Language
  onChoose: (language: Language) => void
  /** What they lie on: the event's colour or picture, or a dialog. */
  tone: 'accent' | 'surface'
}

import { Trans, useTranslation } from 'react-i18next'
import classes from './Suggestion.module.css'
import { suggestEmail } from './suggestEmail'

/**
 * "Did you mean anna@gmail.com?" as one button, or nothing. Stands directly behind the e-mail's TextField, whose free
 * room below it takes. The region is always there, so that a screen reader hears what appears in it.
 */
export function Suggestion({ value, onTake }: SuggestionProps) {
  const { t } = useTranslation('visitor')
  const email = suggestEmail(value)
  return (
    <div className={classes.suggestion} role="status" data-shown={email !== null || undefined}>
      {email !== null && (
        <button
          type="button"
          className={classes.button}
          // The field keeps the focus, so that nothing moves between the touch and the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(email)}
        >
          <span>
            <Trans
              t={t}
              i18nKey="suggestion"
              values={{ email }}
              components={{ address: <bdi dir="ltr" className={classes.address} /> }}
            />
          </span>
        </button>
      )}
    </div>
  )
}

interface SuggestionProps {
  /** What was typed, once it may be judged (the field was left, or typing paused); empty before. */
  value: string
  /** The address to put into the field. The button is gone then: a focus on it belongs to the field. */
  onTake: (address: string) => void
}

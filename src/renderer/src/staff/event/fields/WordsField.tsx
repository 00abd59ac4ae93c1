import { useTranslation } from 'react-i18next'
import { textIn, type Words } from '../../../../../shared/event/words'
import { TextField } from '../../../ui/TextField'
import { useTools, useView } from '../editor/context'
import { languageName } from '../editor/names'
import { faultAt, faultIn } from '../editor/shown-faults'
import type { Path } from '../model/draft'
import { AreaField } from './AreaField'

/** A text in the language that is edited; the first language's words stand in it until it is translated. */
export function WordsField({ label, path, words, hint, long = false, onText }: WordsFieldProps) {
  const { t } = useTranslation('staff')
  const { language, main, faults, draft } = useView()
  const { put } = useTools()
  const place = [...path, language]
  const text = (words !== undefined && textIn(words, language, main)) || ''
  const inMain = words === undefined ? undefined : textIn(words, main, main)
  const field = {
    label:
      draft.languages.length > 1 ? t('event.inLanguage', { label, language: languageName(language) }) : label,
    value: text,
    onChange: (value: string) => (onText ? onText(value) : put(place, value)),
    hint,
    error:
      faultAt(t, faults, place) ??
      faultAt(t, faults, path) ??
      (language === main ? faultIn(t, faults, path) : undefined),
    lang: language,
    ...(language !== main && inMain ? { placeholder: inMain } : {}),
  }
  return long ? (
    <AreaField {...field} at={place.join('.')} />
  ) : (
    <TextField {...field} steady={false} spellCheck data-at={place.join('.')} />
  )
}

interface WordsFieldProps {
  label: string
  path: Path
  words: Words | undefined
  hint?: string
  long?: boolean
  /** In place of only setting the text. */
  onText?: (text: string) => void
}

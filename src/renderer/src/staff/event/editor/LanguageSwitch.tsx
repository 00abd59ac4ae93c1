import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../../shared/event/words'
import { SelectField } from '../fields/SelectField'
import { missingIn } from '../model/languages'
import { useTools, useView } from './context'
import { languageName } from './names'

/** Which language's texts the fields hold; nothing while there is only one. */
export function LanguageSwitch() {
  const { t } = useTranslation('staff')
  const { draft, language } = useView()
  const { showLanguage } = useTools()
  if (draft.languages.length === 1) return null
  const label = (code: Language) => {
    const count = missingIn(draft, code).length
    const name = languageName(code)
    return count === 0 ? name : t('event.languages.withMissing', { name, count })
  }
  return (
    <SelectField
      label={t('event.languages.edited')}
      value={language}
      choices={draft.languages.map((code) => ({ value: code, label: label(code) }))}
      onChange={showLanguage}
    />
  )
}

import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, ownLanguages } from '../../../../../shared/event/words'
import { Card } from '../../../ui/Card'
import { SelectField } from '../fields/SelectField'
import { WordsField } from '../fields/WordsField'
import type { Path } from '../model/draft'
import {
  addLanguage,
  MAX_LANGUAGES,
  missingTranslations,
  moveLanguage,
  removeLanguage,
} from '../model/languages'
import { useTools, useView } from './context'
import classes from './Editor.module.css'
import { LanguageSwitch } from './LanguageSwitch'
import { languageName } from './names'

/** The languages of the event, and the texts that belong to no question. */
export function TextsTab() {
  const { t } = useTranslation('staff')
  const { draft } = useView()
  return (
    <>
      <Languages />
      <Card title={t('event.texts.title')}>
        <LanguageSwitch />
        <WordsField label={t('event.texts.headline')} path={['headline']} words={draft.headline} />
        <WordsField
          label={t('event.texts.thanks')}
          path={['thanks']}
          words={draft.thanks}
          hint={t('event.texts.thanksHint')}
        />
        <WordsField
          label={t('event.texts.privacy')}
          path={['privacy']}
          words={draft.privacy}
          hint={t('event.texts.privacyHint')}
          long
        />
      </Card>
    </>
  )
}

function Languages() {
  const { t } = useTranslation('staff')
  const { draft } = useView()
  const missing = useMemo(() => missingTranslations(draft), [draft])
  return (
    <Card title={t('event.languages.title')}>
      <ol className={classes.languages}>
        {draft.languages.map((language, index) => (
          <LanguageRow
            key={language}
            language={language}
            index={index}
            missing={missing.get(language) ?? []}
          />
        ))}
      </ol>
      <AddLanguage />
    </Card>
  )
}

function LanguageRow({ language, index, missing }: { language: Language; index: number; missing: Path[] }) {
  const { t } = useTranslation('staff')
  const { draft } = useView()
  const { edit, jump } = useTools()
  const name = languageName(language)
  const [first] = missing
  const own = (ownLanguages as readonly string[]).includes(language.split('-')[0] ?? '')
  return (
    <li className={classes.languageRow}>
      <div className={classes.languageName}>
        <span className={classes.strong}>{name}</span>
        {index === 0 && <span className={classes.quiet}>{t('event.languages.first')}</span>}
        {!own && <span className={classes.quiet}>{t('event.languages.notOwn')}</span>}
        {first ? (
          <button type="button" className={classes.link} onClick={() => jump(first, language)}>
            {t('event.languages.missing', { count: missing.length })}
          </button>
        ) : (
          <span className={classes.quiet}>{t('event.languages.complete')}</span>
        )}
      </div>
      <div className={classes.rowActions}>
        <ActionIcon
          variant="default"
          size="2.5rem"
          aria-label={t('event.languages.up', { name })}
          disabled={index === 0}
          onClick={() => edit((draft) => moveLanguage(draft, language, -1))}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="2.5rem"
          aria-label={t('event.languages.down', { name })}
          disabled={index === draft.languages.length - 1}
          onClick={() => edit((draft) => moveLanguage(draft, language, 1))}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="2.5rem"
          aria-label={t('event.languages.remove', { name })}
          disabled={draft.languages.length === 1}
          onClick={() => edit((draft) => removeLanguage(draft, language))}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  )
}

/** Leadstand's own first, then what is spoken at fairs elsewhere. */
const others =
  'it nl pt pl cs sk hu ro bg el tr ru uk sv da nb fi et lv lt sl hr sr he fa hi zh ja ko vi th id ca'
const offered = [...ownLanguages, ...others.split(' ')]

function AddLanguage() {
  const { t, i18n } = useTranslation('staff')
  const { draft } = useView()
  const { edit } = useTools()
  const [chosen, setChosen] = useState('')
  if (draft.languages.length >= MAX_LANGUAGES)
    return <p className={classes.quiet}>{t('event.languages.full')}</p>
  const own = new Set<string>(ownLanguages)
  const free = offered
    .filter((code) => !draft.languages.includes(code))
    .map((value) => ({ value, label: languageName(value) }))
    .sort(
      (a, b) =>
        Number(own.has(b.value)) - Number(own.has(a.value)) || a.label.localeCompare(b.label, i18n.language),
    )
  const value = free.some((one) => one.value === chosen) ? chosen : ''
  return (
    <div className={classes.addRow}>
      <SelectField
        label={t('event.languages.add')}
        value={value}
        choices={[{ value: '', label: t('event.languages.choose') }, ...free]}
        onChange={setChosen}
      />
      <Button
        variant="default"
        disabled={value === ''}
        onClick={() => {
          edit((draft) => addLanguage(draft, value))
          setChosen('')
        }}
      >
        {t('event.languages.addButton')}
      </Button>
    </div>
  )
}

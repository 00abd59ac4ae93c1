import { IconWorld } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/event/words'
import { nameOf } from '../i18n/language-name'
import { Chips } from './Chips'
import { FrameDialog } from './FrameDialog'
import classes from './LanguageButton.module.css'

/** Another language in the middle of the form; the answers stay. Nothing where the event has one only. */
export function LanguageButton({ languages, chosen, onChoose }: LanguageButtonProps) {
  const { t } = useTranslation('visitor')
  const [open, setOpen] = useState(false)
  if (languages.length < 2) return null
  return (
    <>
      <button
        type="button"
        className={classes.button}
        aria-label={t('language.current', { name: nameOf(chosen) })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <IconWorld size={22} aria-hidden />
        {nameOf(chosen)}
      </button>
      <FrameDialog opened={open} onClose={() => setOpen(false)} size="35rem" title={t('language.choose')}>
        <Chips
          tone="surface"
          languages={languages}
          chosen={chosen}
          onChoose={(language) => {
            onChoose(language)
            setOpen(false)
          }}
        />
      </FrameDialog>
    </>
  )
}

interface LanguageButtonProps {
  languages: readonly Language[]
  chosen: Language
  onChoose: (language: Language) => void
}

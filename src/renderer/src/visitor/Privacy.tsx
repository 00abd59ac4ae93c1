import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Words, wordsIn } from '../../../shared/event/words'
import { useReading } from './Frame'
import { FrameDialog } from './FrameDialog'
import classes from './Privacy.module.css'

/** What is done with the data, behind words that look like a link. */
export function Privacy({ words }: { words: Words }) {
  const { t } = useTranslation('visitor')
  const reading = useReading()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={classes.link} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('privacy.open')}
      </button>
      <FrameDialog opened={open} onClose={() => setOpen(false)} size="45rem" title={t('privacy.open')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it. */}
        <section className={classes.text} dir="auto" tabIndex={0} aria-label={t('privacy.open')}>
          {wordsIn(words, reading)}
        </section>
        <Button size="lg" fullWidth onClick={() => setOpen(false)} data-autofocus>
          {t('privacy.close')}
        </Button>
      </FrameDialog>
    </>
  )
}

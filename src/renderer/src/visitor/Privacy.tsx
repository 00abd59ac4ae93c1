import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Words, wordsIn } from '../../../shared/event/words'
import dialog from './dialog.module.css'
import { useReading } from './Frame'
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
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        withinPortal={false}
        size={720}
        title={t('privacy.open')}
        classNames={dialog}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it. */}
        <section className={classes.text} dir="auto" tabIndex={0} aria-label={t('privacy.open')}>
          {wordsIn(words, reading)}
        </section>
        <Button size="lg" fullWidth onClick={() => setOpen(false)} data-autofocus>
          {t('privacy.close')}
        </Button>
      </Modal>
    </>
  )
}

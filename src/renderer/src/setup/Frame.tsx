import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../ui/Mark'
import classes from './Frame.module.css'
import { LanguageSelect } from './LanguageSelect'

const STEPS = 4

/** One step of the set-up: where one is, the question, what answers it, and the way back. */
export function Frame({ step, title, text, notice, onBack, children }: FrameProps) {
  const { t } = useTranslation('setup')
  const { t: tCommon } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  // A new step begins at its question, unless one of its fields has taken the focus already.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <main className={classes.frame}>
      <div className={classes.column}>
        <header className={classes.brand}>
          <Mark size={36} />
          <span className={classes.product}>{tCommon('product')}</span>
          <span className={classes.step}>{t('step', { step, steps: STEPS })}</span>
          <LanguageSelect />
        </header>
        {notice}
        <div className={classes.question}>
          <h1 className={classes.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {text && <p className={classes.text}>{text}</p>}
        </div>
        {children}
        {onBack && (
          <Button
            className={classes.back}
            variant="subtle"
            color="gray"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={onBack}
          >
            {tCommon('back')}
          </Button>
        )}
      </div>
    </main>
  )
}

interface FrameProps {
  /** From 1. */
  step: number
  title: string
  text?: string
  notice?: ReactNode
  onBack?: () => void
  children: ReactNode
}

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Progress.module.css'

/** How far a form is, in words and as a bar. */
export function Progress({ step, steps }: { step: number; steps: number }) {
  const { t } = useTranslation('visitor')
  const id = useId()
  return (
    <div className={classes.progress}>
      <p className={classes.words} id={id} role="status">
        {t('form.step', { step, steps })}
      </p>
      <progress className={classes.bar} aria-labelledby={id} value={step} max={steps} />
    </div>
  )
}

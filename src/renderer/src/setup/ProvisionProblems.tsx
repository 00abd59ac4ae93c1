import { useTranslation } from 'react-i18next'
import type { AppState } from '../../../shared/ipc'
import { Notice } from '../ui/Notice'
import classes from './steps.module.css'

/** What is wrong with a provisioning file, place by place. */
export function ProvisionProblems({ problems }: { problems: AppState['provisionProblems'] }) {
  const { t } = useTranslation('setup')
  if (problems.length === 0) return null
  return (
    <Notice tone="bad" title={t('problems.title')} live="alert">
      <p>{t('problems.text')}</p>
      <ul className={classes.problems}>
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path && <code>{path}: </code>}
            {message}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../../ui/Notice'
import classes from './EventList.module.css'
import type { Told } from './use-events'

/** What became of an import, an export and the like; it is brought into view, wherever the button for it is. */
export function ToldNotice({ told }: { told: Told | null }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (told) element.current?.scrollIntoView({ block: 'nearest' })
  }, [told])
  return (
    told && (
      <div ref={element} className={classes.told}>
        <Words told={told} />
      </div>
    )
  )
}

function Words({ told }: { told: Told }) {
  const { t } = useTranslation('staff')
  switch (told.kind) {
    case 'failed':
      return (
        <Notice tone="bad" live="alert">
          {t('failed')}
        </Notice>
      )
    case 'disk':
      return (
        <Notice tone="bad" live="alert">
          {t('settings.failedDisk')}
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="bad" live="alert" title={t('event.told.refused')}>
          <ul className={classes.problems}>
            {told.problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path && <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
        </Notice>
      )
    case 'no-reference':
      return (
        <Notice tone="bad" live="alert">
          {t('event.told.noReference', { name: told.name })}
        </Notice>
      )
    case 'taken':
      return (
        <Notice tone="good" live="status">
          {t('event.told.taken', { name: told.name })}
        </Notice>
      )
    case 'exported':
      return (
        <Notice tone="good" live="status">
          {t('event.told.exported', { path: told.path })}
        </Notice>
      )
    case 'removed':
      return (
        <Notice tone="good" live="status">
          {t('event.told.removed', { name: told.name })}
        </Notice>
      )
  }
}

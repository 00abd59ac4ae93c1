import { useTranslation } from 'react-i18next'
import type { BackupRecord } from '../../../../shared/backup'
import type { ErasingState } from '../../lead/erasing'
import { Notice } from '../../ui/Notice'
import { useFormats } from '../format'
import classes from './End.module.css'

/** What was erased and when, and what is left elsewhere. */
export function Done({ state, name, files }: DoneProps) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const { erasure, rest } = state
  return (
    <>
      <Notice tone="good" title={t('end.done', { count: erasure.leads, name })} live="status">
        <p>{t('end.doneText', { time: formats.dated(erasure.at) })}</p>
      </Notice>
      {(rest.files > 0 || rest.keys) && <Notice tone="warning">{t('end.rest.files')}</Notice>}
      {rest.copy === 'behind' && <Notice tone="warning">{t('end.rest.copy')}</Notice>}
      {files.length > 0 && (
        <Notice tone="neutral" title={t('end.rest.backups')}>
          <ul className={classes.files}>
            {files.map(({ at, path, automatic }) => (
              <li key={`${at} ${path}`}>
                <bdi>{path}</bdi>
                {automatic && ` (${t('end.rest.automatic')})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

interface DoneProps {
  state: Extract<ErasingState, { kind: 'done' }>
  name: string
  files: BackupRecord[]
}

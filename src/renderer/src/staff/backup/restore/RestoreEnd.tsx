import { useTranslation } from 'react-i18next'
import { exhaustive } from '../../../../../shared/exhaustive'
import type { RestoringState } from '../../../lead/restoring'
import { Notice } from '../../../ui/Notice'
import { backupTroubleOf } from '../trouble'

export type EndState = Extract<RestoringState, { kind: 'done' | 'cancelled' | 'refused' | 'failed' }>

/** What became of a restore, in words. */
export function RestoreEnd({ state }: { state: EndState }) {
  const { t } = useTranslation('staff')
  switch (state.kind) {
    case 'done': {
      const words = [
        state.fresh > 0 && t('restore.doneFresh', { count: state.fresh }),
        state.changed > 0 && t('restore.doneChanged', { count: state.changed }),
        state.takenOver > 0 && t('restore.doneTaken', { count: state.takenOver }),
      ].filter(Boolean)
      return (
        <Notice tone="good" title={t('restore.done')} live="status">
          {words.length > 0 ? words.join(' ') : t('restore.doneNothing')}
        </Notice>
      )
    }
    case 'cancelled':
      return (
        <Notice tone="neutral" live="status">
          {t('restore.cancelled')}
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="bad" title={t('restore.refused', { file: state.fileName })} live="alert">
          {t(`restore.fault.${state.fault}`)} {t('restore.unchanged')}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="bad" title={t('restore.error.title')} live="alert">
          {state.problem === 'disk'
            ? `${t(`backup.trouble.${backupTroubleOf(state.code)}`, { code: state.code })} ${t('restore.unchanged')}`
            : t(`restore.error.${state.problem}`)}
        </Notice>
      )
    default:
      return exhaustive(state)
  }
}

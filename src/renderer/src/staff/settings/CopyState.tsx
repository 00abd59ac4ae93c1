import { useTranslation } from 'react-i18next'
import type { AppState } from '../../../../shared/ipc'
import { Notice } from '../../ui/Notice'
import { useNow } from '../../ui/useNow'
import { copyTroubleOf } from '../copy-trouble'
import { useFormats } from '../format'
import classes from './Section.module.css'

/** How the second copy stands, in words, and its folder. */
export function CopyState({ copy, folder }: { copy: NonNullable<AppState['journalCopy']>; folder: string }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  const fails = copy.state === 'failing'
  return (
    <Notice
      tone={fails ? 'warning' : copy.state === 'current' ? 'good' : 'neutral'}
      title={t(`settings.copy.${copy.state}`, { time: fails ? formats.moment(copy.since, now) : '' })}
    >
      <p>
        {fails
          ? `${t(`copyTrouble.${copyTroubleOf(copy.failure)}`, { code: copy.failure })} ${t('settings.copy.safe')}`
          : t(`settings.copy.${copy.state}Text`)}
      </p>
      <p className={classes.path}>
        {t('settings.copy.folder')}: <bdi>{folder}</bdi>
      </p>
    </Notice>
  )
}

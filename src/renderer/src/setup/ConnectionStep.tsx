import { IconBuildingBroadcastTower, IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Draft } from './draft'
import classes from './steps.module.css'
import { Tile } from './Tile'

/** Where leads go: into the app itself to practise, or to Hyperaktiv. */
export function ConnectionStep({ onNext }: { onNext: (kind: Draft['kind']) => void }) {
  const { t } = useTranslation('setup')
  return (
    <div className={classes.tiles}>
      <Tile
        icon={IconFlask}
        title={t('connection.practice')}
        text={t('connection.practiceText')}
        onClick={() => onNext('practice')}
      />
      <Tile
        icon={IconBuildingBroadcastTower}
        title={t('connection.hyperaktiv')}
        text={t('connection.hyperaktivText')}
        onClick={() => onNext('hyperaktiv')}
      />
    </div>
  )
}

import { IconDeviceLaptop, IconDeviceTablet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../shared/provision'
import { TextField } from '../ui/TextField'
import { type Draft, wrongFields } from './draft'
import classes from './steps.module.css'
import { Tile } from './Tile'

/** How the device is used, and what it is called. */
export function RoleStep({ draft, onChange, onNext }: RoleStepProps) {
  const { t } = useTranslation('setup')
  const [tried, setTried] = useState(false)
  const wrong = wrongFields(draft, ['name']).length > 0
  const choose = (role: Role) => {
    setTried(true)
    if (!wrong) onNext(role)
  }
  return (
    <div className={classes.step}>
      <div className={classes.tiles}>
        <Tile
          icon={IconDeviceTablet}
          title={t('role.kiosk')}
          text={t('role.kioskText')}
          onClick={() => choose('kiosk')}
        />
        <Tile
          icon={IconDeviceLaptop}
          title={t('role.laptop')}
          text={t('role.laptopText')}
          onClick={() => choose('laptop')}
        />
      </div>
      <div className={classes.narrow}>
        <TextField
          label={t('role.name')}
          value={draft.name ?? t(`role.defaultName.${draft.role}`)}
          onChange={(name) => onChange({ name })}
          hint={t('role.nameHint')}
          error={tried && wrong ? t('role.nameError') : undefined}
        />
      </div>
    </div>
  )
}

interface RoleStepProps {
  draft: Draft
  onChange: (change: Partial<Draft>) => void
  onNext: (role: Role) => void
}

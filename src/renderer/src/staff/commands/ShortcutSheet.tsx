import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { KeyCaps } from './KeyCaps'
import classes from './ShortcutSheet.module.css'
import { places, shortcutsOf } from './shortcuts'

/** What can be pressed where. */
export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('staff')
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('commands.shortcuts.title')}
      size="47.5rem"
      actions={
        <Button data-autofocus onClick={onClose}>
          {t('close')}
        </Button>
      }
      below={
        <div className={classes.places}>
          {places.map((place) => (
            <section key={place} className={classes.place}>
              <h3 className={classes.name}>{t(`commands.shortcuts.places.${place}`)}</h3>
              <dl className={classes.list}>
                {shortcutsOf(place).map(({ name, combos }) => (
                  <div key={name} className={classes.row}>
                    <dt>{t(`commands.shortcuts.${name}`)}</dt>
                    <dd className={classes.combos}>
                      {combos.map((combo) => (
                        <KeyCaps key={combo.key} combo={combo} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      }
    />
  )
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePreview } from '../../../../../shared/restore'
import { restoring } from '../../../lead/restoring'
import { OptionCards } from '../../../ui/OptionCards'
import { useNow } from '../../../ui/useNow'
import { useFormats } from '../../format'
import classes from '../Backup.module.css'
import { EventTable } from './EventTable'
import own from './Restore.module.css'

/** In the order in which a person wants to know; those without any are left out but for the first. */
const parts = ['fresh', 'newer', 'older', 'same', 'deleted', 'locked', 'delivered', 'toSend'] as const
const noted = ['older', 'deleted', 'locked', 'delivered', 'toSend'] as const

/** What restoring the file would do, whose it is to send what is not delivered, and the button that does it. */
export function PreviewStep({ fileName, preview }: { fileName: string; preview: RestorePreview }) {
  const { t } = useTranslation('staff')
  const formats = useFormats()
  const now = useNow(60_000)
  const [sender, setSender] = useState<'keep' | 'take'>('keep')
  const { device, mine, foreign } = preview
  const time = formats.moment(preview.writtenAt, now)
  const takes = sender === 'take' && foreign.leads > 0
  const count = preview.fresh + preview.newer
  const owner = foreign.owners.length === 1 ? foreign.owners[0]?.name || t('restore.unnamed') : null
  return (
    <div className={classes.form}>
      <div>
        <h3 className={own.from}>
          {mine
            ? t('restore.fromThis', { time })
            : t('restore.from', { device: device.name || t('restore.unnamed'), time })}
        </h3>
        <p className={classes.place}>
          <bdi>{fileName}</bdi>
        </p>
      </div>
      <div role="status">
        <p className={classes.what}>{t('restore.holds', { count: preview.leads })}</p>
      </div>
      <dl className={own.counts}>
        {parts
          .filter((part) => part === 'fresh' || preview[part] > 0)
          .map((part) => (
            <div key={part} className={own.count}>
              <dt className={own.name}>{t(`restore.counts.${part}`)}</dt>
              <dd className={own.value}>{formats.number(preview[part])}</dd>
              {isNoted(part) && <dd className={own.note}>{t(`restore.notes.${part}`)}</dd>}
            </div>
          ))}
      </dl>
      <EventTable events={preview.events} />
      {foreign.leads > 0 && (
        <OptionCards
          legend={t('restore.owner', { count: foreign.leads })}
          value={sender}
          onChange={setSender}
          options={[
            {
              value: 'keep',
              label: owner === null ? t('restore.keepMany') : t('restore.keep', { device: owner }),
              text: t('restore.keepText'),
            },
            { value: 'take', label: t('restore.take'), text: t('restore.takeText') },
          ]}
        />
      )}
      {count === 0 && !takes && <p className={classes.quiet}>{t('restore.nothing')}</p>}
      <div className={classes.save}>
        <Button disabled={count === 0 && !takes} onClick={() => void restoring.apply(takes)}>
          {count > 0 ? t('restore.apply', { count }) : t('restore.applyNone')}
        </Button>
        <Button variant="default" onClick={restoring.cancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}

function isNoted(part: (typeof parts)[number]): part is (typeof noted)[number] {
  return noted.some((one) => one === part)
}

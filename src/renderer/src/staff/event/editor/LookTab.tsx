import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MediaFault, type MediaUse, mediaUrl } from '../../../../../shared/media'
import { main } from '../../../app/bridge'
import { formatNumber } from '../../../i18n/format'
import { Card } from '../../../ui/Card'
import { OptionCards } from '../../../ui/OptionCards'
import { accentOf, contrast } from '../../../ui/palette'
import { FieldError, TextField } from '../../../ui/TextField'
import { useTools, useView } from './context'
import classes from './Look.module.css'
import { faultIn } from './shown-faults'

/** Colour, light or dark, and pictures. */
export function LookTab() {
  const { t } = useTranslation('staff')
  const { draft } = useView()
  const { choose } = useTools()
  return (
    <>
      <Card title={t('event.look.colors')}>
        <AccentField />
        <OptionCards
          legend={t('event.look.theme')}
          value={draft.theme}
          onChange={(theme) => choose(['theme'], theme)}
          options={(['light', 'dark', 'system'] as const).map((value) => ({
            value,
            label: t(`event.look.${value}`),
          }))}
        />
      </Card>
      <Card title={t('event.look.media')}>
        <MediaField use="picture" />
        <MediaField use="video" />
        <MediaField use="logo" />
      </Card>
    </>
  )
}

const COLOR = /^#[0-9a-f]{6}$/i

function AccentField() {
  const { t } = useTranslation('staff')
  const { draft, faults } = useView()
  const { put } = useTools()
  const color = draft.accentColor
  const readable = COLOR.test(color)
  const accent = readable ? accentOf(color) : null
  return (
    <div className={classes.accent}>
      <div className={classes.picker}>
        <input
          type="color"
          className={classes.swatch}
          aria-label={t('event.look.pick')}
          value={readable ? color.toLowerCase() : '#000000'}
          onChange={(event) => put(['accentColor'], event.currentTarget.value)}
        />
        <TextField
          label={t('event.look.accent')}
          value={color}
          onChange={(value) => put(['accentColor'], value.trim())}
          error={faultIn(t, faults, ['accentColor'])}
          steady={false}
          data-at="accentColor"
        />
      </div>
      {accent && (
        <p className={classes.quiet}>
          {t(accent.panel.on === '#ffffff' ? 'event.look.contrastWhite' : 'event.look.contrastBlack', {
            ratio: formatNumber(Math.floor(contrast(accent.panel.on, accent.panel.fill) * 10) / 10),
          })}
          {accent.light.ink !== accent.panel.fill && ` ${t('event.look.darkened')}`}
        </p>
      )}
    </div>
  )
}

function MediaField({ use }: { use: MediaUse }) {
  const { t } = useTranslation('staff')
  const { draft, faults } = useView()
  const { choose } = useTools()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<MediaFault | null>(null)
  const name = draft[use]
  const add = async () => {
    setBusy(true)
    setFault(null)
    const result = await main.addMedia({ use })
    setBusy(false)
    if (!result.ok) return setFault('failed')
    if (result.value?.kind === 'added') choose([use], result.value.name)
    if (result.value?.kind === 'unusable') setFault(result.value.fault)
  }
  const error = fault ? t(`event.media.${fault}`) : faultIn(t, faults, [use])
  return (
    <section className={classes.media} aria-label={t(`event.look.${use}`)}>
      <div className={classes.shown} data-use={use}>
        {name === undefined ? (
          <span className={classes.quiet}>{t('event.look.none')}</span>
        ) : use === 'video' ? (
          <video className={classes.image} src={mediaUrl(name)} muted playsInline preload="metadata" />
        ) : (
          <img className={classes.image} src={mediaUrl(name)} alt="" />
        )}
      </div>
      <div className={classes.mediaWords}>
        <p className={classes.strong}>{t(`event.look.${use}`)}</p>
        <p className={classes.quiet}>{t(`event.look.${use}Hint`)}</p>
        <div className={classes.buttons}>
          <Button variant="default" size="sm" loading={busy} onClick={() => void add()} data-at={use}>
            {t(name === undefined ? `event.look.${use}Choose` : `event.look.${use}Replace`)}
          </Button>
          {name !== undefined && (
            <Button variant="default" size="sm" onClick={() => choose([use], undefined)}>
              {t(`event.look.${use}Remove`)}
            </Button>
          )}
        </div>
        <FieldError>{error}</FieldError>
      </div>
    </section>
  )
}

import { getCountries } from 'libphonenumber-js/min'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../../ui/Card'
import { TextField } from '../../../ui/TextField'
import { CheckField } from '../fields/CheckField'
import { NumberField } from '../fields/NumberField'
import { SelectField } from '../fields/SelectField'
import { ValueField } from '../fields/ValueField'
import { lacksReference, type Path } from '../model/draft'
import { keyOf } from '../model/draft-faults'
import { useTools, useView } from './context'
import classes from './Editor.module.css'
import { countryName } from './names'
import { faultIn } from './shown-faults'

/** What the event is called, when it is, and how the screens behave. */
export function EventTab() {
  const { t } = useTranslation('staff')
  const { draft } = useView()
  return (
    <>
      <Card title={t('event.about.title')}>
        <ValueField label={t('event.about.name')} path={['name']} />
        <ValueField
          label={t('event.about.ref')}
          path={['ref']}
          hint={t(lacksReference(draft) ? 'event.about.refMissing' : 'event.about.refHint')}
        />
        <Dates />
        <Region />
      </Card>
      <Card title={t('event.times.title')}>
        <div className={classes.trio}>
          <Seconds label={t('event.times.warn')} path={['idle', 'warnAfterSeconds']} />
          <Seconds label={t('event.times.clear')} path={['idle', 'clearAfterSeconds']} />
          <Seconds label={t('event.times.thanks')} path={['thankYouSeconds']} />
        </div>
        <p className={classes.quiet}>{t('event.times.hint')}</p>
      </Card>
      <Card title={t('event.after.title')}>
        <ValueField
          label={t('event.after.redirect')}
          path={['redirectUrl']}
          hint={t('event.after.redirectHint')}
          optional
          type="url"
        />
      </Card>
    </>
  )
}

function Dates() {
  const { t } = useTranslation('staff')
  const { draft, faults } = useView()
  const { put, choose } = useTools()
  const day = (part: 'from' | 'to', label: string) => (
    <TextField
      label={label}
      type="date"
      value={draft.dates?.[part] ?? ''}
      onChange={(value) => put(['dates', part], value)}
      error={faultIn(t, faults, ['dates', part])}
      steady={false}
      data-at={`dates.${part}`}
    />
  )
  return (
    <>
      <CheckField
        label={t('event.about.dated')}
        checked={draft.dates !== undefined}
        onChange={(dated) => {
          const today = new Intl.DateTimeFormat('sv-SE').format()
          choose(['dates'], dated ? { from: today, to: today } : undefined)
        }}
      />
      {draft.dates && (
        <div className={classes.pair}>
          {day('from', t('event.about.from'))}
          {day('to', t('event.about.to'))}
        </div>
      )}
    </>
  )
}

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}))

function Region() {
  const { t, i18n } = useTranslation('staff')
  const { draft } = useView()
  const { choose } = useTools()
  // Naming and sorting some 250 of them takes longer than a key that is pressed in another field may.
  const countries = useMemo(
    () =>
      getCountries()
        .map((code) => ({ value: code as string, label: countryName(code) }))
        .sort((a, b) => a.label.localeCompare(b.label, i18n.language)),
    [i18n.language],
  )
  const zone = draft.timeZone ?? ''
  const known = zone === '' || zones.some(({ value }) => value === zone)
  return (
    <div className={classes.pair}>
      <SelectField
        label={t('event.about.zone')}
        value={zone}
        choices={[
          { value: '', label: t('event.about.zoneDevice') },
          ...(known ? [] : [{ value: zone, label: zone }]),
          ...zones,
        ]}
        onChange={(value) => choose(['timeZone'], value || undefined)}
        at="timeZone"
      />
      <SelectField
        label={t('event.about.country')}
        value={draft.defaultCountry ?? ''}
        choices={[{ value: '', label: t('event.about.countryNone') }, ...countries]}
        onChange={(value) => choose(['defaultCountry'], value || undefined)}
        hint={t('event.about.countryHint')}
        at="defaultCountry"
      />
    </div>
  )
}

function Seconds({ label, path }: { label: string; path: Path }) {
  const { t } = useTranslation('staff')
  const { draft, faults } = useView()
  const { put } = useTools()
  const value = path[0] === 'idle' ? draft.idle[path[1] as keyof typeof draft.idle] : draft.thankYouSeconds
  return (
    <NumberField
      label={label}
      value={value}
      onChange={(next) => put(path, next ?? Number.NaN)}
      error={faultIn(t, faults, path)}
      at={keyOf(path)}
    />
  )
}

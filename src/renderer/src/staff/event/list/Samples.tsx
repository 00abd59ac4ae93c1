import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { wordsIn } from '../../../../../shared/event/words'
import type { Output } from '../../../../../shared/ipc'
import { languageName } from '../editor/names'
import { Cover } from './Cover'
import classes from './EventList.module.css'

/** The events that come with the app, to begin with. */
export function Samples({ samples, onAdd }: SamplesProps) {
  const { t, i18n } = useTranslation('staff')
  const about = (sample: string) =>
    i18n.exists(`event.samples.about.${sample}`, { ns: 'staff' })
      ? t(`event.samples.about.${sample as 'trade-fair'}`)
      : null
  if (samples.length === 0) return null
  return (
    <section className={classes.samples} aria-label={t('event.samples.title')}>
      <h2 className={classes.heading}>{t('event.samples.title')}</h2>
      <p className={classes.facts}>{t('event.samples.text')}</p>
      <ul className={classes.grid}>
        {samples.map(({ sample, profile, picture }) => {
          const main = profile.languages[0] ?? 'en'
          return (
            <li key={sample} className={classes.sample} aria-label={profile.name}>
              <Cover picture={picture} color={profile.accentColor} />
              <div className={classes.words}>
                <h3 className={classes.name}>{profile.name}</h3>
                <p>{about(sample) ?? wordsIn(profile.headline, { language: main, main })}</p>
                <p className={classes.facts}>
                  {t('event.samples.questions', { count: profile.questions.length })}
                  {' · '}
                  {profile.languages.map(languageName).join(', ')}
                </p>
              </div>
              <Button size="sm" variant="default" onClick={() => onAdd(sample)}>
                {t('event.samples.use')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface SamplesProps {
  samples: Output<'getSampleEvents'>
  onAdd: (sample: string) => void
}

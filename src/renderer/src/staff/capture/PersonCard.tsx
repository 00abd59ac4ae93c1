import { IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/useNow'
import classes from './PersonCard.module.css'
import type { Person } from './use-person'
import { useMetWords } from './when'

/** Meetings that are told in full. */
const TOLD = 3

/** Who it is that is being typed, when they were met, and what was noted then. `ticked`: a consent is, which an encounter does not keep. */
export function PersonCard({ person, ticked }: { person: Person; ticked: boolean }) {
  const { t } = useTranslation('staff')
  const words = useMetWords()
  const now = useNow(60_000)
  const { encounters, others } = person
  const [capture] = encounters
  const told = encounters.slice(1).slice(-TOLD)
  const untold = encounters.length - 1 - told.length
  const more = [
    untold > 0 && t('capture.person.earlier', { count: untold }),
    others > 0 && t('capture.person.others', { count: others }),
  ].filter((one) => one !== false)
  return (
    <div className={classes.card}>
      <IconUserCheck className={classes.icon} size={22} stroke={1.8} aria-hidden />
      <div className={classes.words}>
        <p>
          <strong dir="auto">{person.name}</strong>{' '}
          <span className={classes.quiet}>{t(`capture.person.${person.by}`)}</span>
        </p>
        {capture && <p>{words(capture, 'captured', now)}</p>}
        {capture?.note && <Note>{capture.note}</Note>}
        {told.map((encounter) => (
          <div key={encounter.at}>
            <p>{words(encounter, 'met', now)}</p>
            {encounter.note && <Note>{encounter.note}</Note>}
          </div>
        ))}
        {ticked && <p>{t('capture.person.consentAside')}</p>}
        {more.length > 0 && <p className={classes.quiet}>{more.join(' · ')}</p>}
      </div>
    </div>
  )
}

function Note({ children }: { children: string }) {
  return (
    <p className={classes.note} dir="auto">
      {children}
    </p>
  )
}

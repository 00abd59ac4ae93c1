import { Button, SegmentedControl } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventProfile } from '../../../../../shared/event/profile'
import type { Language } from '../../../../../shared/event/words'
import { languageName } from '../editor/names'
import type { Draft } from '../model/draft'
import { checkDraft } from '../model/draft-faults'
import { Device, type DeviceKind, devices } from './Device'
import classes from './Preview.module.css'
import { type PreviewScreen, type Scene, screens } from './scene'

/**
 * The visitors' real screens with what is being edited; while that can't be saved, as it could be last. They follow
 * the editor to the screen and the question that is edited, until another screen is chosen.
 */
export const Preview = memo(function Preview({ draft, language: edited, scene }: PreviewProps) {
  const { t } = useTranslation('staff')
  const { question } = scene
  const place = `${scene.screen} ${question}`
  const [picked, setPicked] = useState<{ screen: PreviewScreen; while: string } | null>(null)
  const screen = picked?.while === place ? picked.screen : scene.screen
  const [device, setDevice] = useState<DeviceKind>('portrait')
  const [chosen, setChosen] = useState<{ language: Language; while: Language } | null>(null)
  const [trying, setTrying] = useState(false)
  const { profile, stale } = useLastValid(draft)
  // Another language is edited now: it is the one to look at.
  const wanted = chosen && chosen.while === edited ? chosen.language : edited
  const language = profile?.languages.includes(wanted) ? wanted : (profile?.languages[0] ?? 'en')
  return (
    <section className={classes.preview} aria-label={t('event.preview.title')}>
      <div className={classes.controls}>
        <SegmentedControl
          aria-label={t('event.preview.screen')}
          size="sm"
          value={screen}
          onChange={(value) => setPicked({ screen: value as PreviewScreen, while: place })}
          data={screens.map((value) => ({ value, label: t(`event.preview.${value}`) }))}
        />
        <Button variant="default" size="sm" aria-pressed={trying} onClick={() => setTrying(!trying)}>
          {t(trying ? 'event.preview.end' : 'event.preview.try')}
        </Button>
        <SegmentedControl
          aria-label={t('event.preview.device')}
          size="sm"
          value={device}
          onChange={(value) => setDevice(value as DeviceKind)}
          data={devices.map((value) => ({ value, label: t(`event.preview.${value}`) }))}
        />
        {profile && profile.languages.length > 1 && (
          <select
            className={classes.language}
            aria-label={t('event.preview.language')}
            value={language}
            onChange={(event) => setChosen({ language: event.currentTarget.value, while: edited })}
          >
            {profile.languages.map((code) => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        )}
      </div>
      {stale && <p className={classes.stale}>{t('event.preview.stale')}</p>}
      {profile && (
        <Device
          kind={device}
          event={trying ? profile : withShown(profile, question)}
          {...{ language, screen, question, trying }}
          onTrying={setTrying}
        />
      )}
    </section>
  )
})

interface PreviewProps {
  draft: Draft
  /** Whose texts are edited. */
  language: Language
  scene: Scene
}

/** What is edited is to be seen, whatever it hangs on; only who tries the form finds it as visitors do. */
function withShown(profile: EventProfile, question: string | null): EventProfile {
  if (!profile.questions.some(({ id, showIf }) => id === question && showIf)) return profile
  const questions = profile.questions.map((one) =>
    one.id === question ? { ...one, showIf: undefined } : one,
  )
  return { ...profile, questions }
}

/** The profile that the draft was last, when it could be saved. A name that is not written yet is no reason to wait. */
function useLastValid(draft: Draft): { profile: EventProfile | null; stale: boolean } {
  const { t } = useTranslation('staff')
  const untitled = t('event.untitled')
  const checked = useMemo(
    () => checkDraft(draft.name.trim() ? draft : { ...draft, name: untitled }),
    [draft, untitled],
  )
  const [last, setLast] = useState<EventProfile | null>(null)
  if (checked.ok && checked.profile !== last) setLast(checked.profile)
  return { profile: checked.ok ? checked.profile : last, stale: !checked.ok }
}

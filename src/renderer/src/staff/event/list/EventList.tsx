import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { EventProfile } from '../../../../../shared/event/profile'
import { Page } from '../../../ui/Page'
import { dropDraft, isChanged, openDraft, openNewDraft, useDrafts } from '../drafts'
import { blankEvent, copyOf, newEventId } from '../model/new-event'
import { EventCard } from './EventCard'
import classes from './EventList.module.css'
import { RemoveDialog } from './RemoveDialog'
import { Samples } from './Samples'
import { ToldNotice } from './ToldNotice'
import { useEvents } from './use-events'

/** Every event of this device: which one visitors see, and what can be done with each. */
export function EventList() {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const drafts = useDrafts()
  const { events, samples, told, ...actions } = useEvents()
  const [removing, setRemoving] = useState<EventProfile | null>(null)
  const edit = (profile: EventProfile) => {
    openDraft(profile)
    navigate(`/event/${profile.id}`)
  }
  const create = () => {
    const draft = blankEvent(newEventId())
    openNewDraft(draft)
    navigate(`/event/${draft.id}`)
  }
  const begin = async (sample: string) => {
    const profile = await actions.addSample(sample)
    if (profile) edit(profile)
  }
  const unsaved = [...drafts.values()].filter(({ saved }) => saved === null)
  const removed = events?.events.find(({ profile }) => profile.id === removing?.id)
  return (
    <Page
      title={t('event.title')}
      lead={t('event.intro')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => void actions.importEvent()}
          >
            {t('event.list.import')}
          </Button>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={create}>
            {t('event.list.new')}
          </Button>
        </>
      }
      wide
    >
      <ToldNotice told={told} />
      {events && (
        <ul className={classes.events} aria-label={t('event.list.label')}>
          {events.events.map(({ profile, leads }) => {
            const editing = drafts.get(profile.id)
            return (
              <EventCard
                key={profile.id}
                profile={profile}
                leads={leads}
                current={profile.id === events.current}
                changed={editing !== undefined && isChanged(editing)}
                onEdit={() => edit(profile)}
                onUse={() => void actions.show(profile)}
                onDuplicate={() =>
                  void actions.add(copyOf(profile, t('event.list.copyName', { name: profile.name })))
                }
                onExport={() => void actions.exportEvent(profile.id)}
                onEnd={() => navigate(`/event/${profile.id}/end`)}
                onRemove={() => setRemoving(profile)}
              />
            )
          })}
          {unsaved.map(({ history: { present } }) => (
            <li key={present.id} className={classes.card}>
              <div className={classes.words}>
                <h2 className={classes.name}>{present.name.trim() || t('event.untitled')}</h2>
                <p className={classes.changed}>{t('event.state.new')}</p>
              </div>
              <div className={classes.actions}>
                <Button size="sm" onClick={() => navigate(`/event/${present.id}`)}>
                  {t('event.list.continue')}
                </Button>
                <Button size="sm" variant="default" onClick={() => dropDraft(present.id)}>
                  {t('event.leave.discard')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Samples samples={samples} onAdd={(sample) => void begin(sample)} />
      <RemoveDialog
        event={removing}
        leads={removed?.leads ?? 0}
        current={removing?.id === events?.current}
        onClose={() => setRemoving(null)}
        onRemove={(profile) => {
          setRemoving(null)
          dropDraft(profile.id)
          void actions.remove(profile)
        }}
      />
    </Page>
  )
}

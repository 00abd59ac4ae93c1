import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import { useAppState } from '../../app/state'
import { Notice } from '../../ui/Notice'
import { useEditing } from './drafts'
import { Editor } from './editor/Editor'
import { EventList } from './list/EventList'

/** The events of this device, or the one that is being edited. */
export default function EventScreen({ id }: { id: string | null }) {
  return id === null ? <EventList /> : <OpenEvent key={id} id={id} />
}

function OpenEvent({ id }: { id: string }) {
  const { t } = useTranslation('staff')
  const editing = useEditing(id)
  const current = useAppState()?.event.id === id
  // The list opens drafts; without one there is nothing to show here.
  if (!editing)
    return (
      <>
        <Notice tone="neutral">{t('loading', { ns: 'common' })}</Notice>
        <Redirect to="/event" replace />
      </>
    )
  return <Editor id={id} editing={editing} current={current} />
}

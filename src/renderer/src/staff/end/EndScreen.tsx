import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../app/state'
import { erasing } from '../../lead/erasing'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { useEventNames } from '../use-event-names'
import { Checklist } from './Checklist'
import { ErasedBefore } from './ErasedBefore'
import { EraseForm } from './EraseForm'
import { Erasing } from './Erasing'
import { useShowEnd } from './use-show-end'

/** The end of the show for one event: whether anything would be lost, what to do about it, and then the erasing of its leads. */
export default function EndScreen({ id }: { id: string }) {
  const { t } = useTranslation('staff')
  const app = useAppState()
  const name = useEventNames().find((event) => event.id === id)?.name ?? ''
  const [saved, setSaved] = useState(0)
  const end = useShowEnd(id, saved)
  const state = useSyncExternalStore(erasing.subscribe, erasing.get)
  const mine = erasing.eventId() === id && state.kind !== 'idle'
  const running = erasing.running()
  return (
    <Page title={t('end.title')} lead={t('end.intro', { name })}>
      {mine && <Erasing state={state} name={name} files={end?.files ?? []} />}
      {running && !mine && <Notice tone="neutral">{t('end.other')}</Notice>}
      {end && end.leads === 0 && !mine && (
        <Notice tone="neutral" title={t('end.none')}>
          {t('end.noneText')}
        </Notice>
      )}
      {end && end.leads > 0 && !running && (
        <>
          <Checklist id={id} name={name} end={end} onSaved={() => setSaved((times) => times + 1)} />
          <EraseForm key={end.leads} id={id} name={name} end={end} practice={app?.practice ?? false} />
        </>
      )}
      {end && <ErasedBefore erased={end.erased} />}
    </Page>
  )
}

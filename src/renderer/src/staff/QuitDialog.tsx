import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { main } from '../app/bridge'
import { useTally } from '../lead/hooks'
import { emptyTally, undelivered as undeliveredIn } from '../lead/store'
import { Dialog } from '../ui/Dialog'
import { sumOf } from './delivery/verdict'
import { useUnsavedDrafts } from './event/drafts'
import { UnsavedDialog } from './event/UnsavedDialog'

/**
 * Asks before the app ends with leads on it, or with drafts of events. It stands beside every area, because the window can be
 * closed from any of them; while the device is locked (`onGo` null) it only says who may. `onGo`: staff want to that screen.
 */
export function QuitDialog({ onGo }: { onGo: ((to: string) => void) | null }) {
  const { t } = useTranslation('staff')
  const [undelivered, setUndelivered] = useState<number | null>(null)
  useEffect(() => main.onQuitRequested((request) => setUndelivered(request.undelivered)), [])

  const tally = useTally()
  const asking = undelivered !== null
  // Leads go out while it asks: the journal, which was asked first, is asked anew whenever the sum changes.
  useEffect(() => {
    if (!asking || !tally) return
    let current = true
    void main.journalCounts().then((counts) => {
      if (current && counts.ok) setUndelivered(undeliveredIn({ ...emptyTally, ...counts.value.states }))
    })
    return () => {
      current = false
    }
  }, [asking, tally])
  const count = undelivered ?? 0
  /** Leads that do not go out by themselves. */
  const staying = tally ? sumOf(tally).attention + tally.held : 0
  const unsaved = useUnsavedDrafts()
  const isUnsaved = unsaved.length > 0
  // Main asks nobody if all is delivered, unless it was told of drafts.
  useEffect(() => {
    void main.noteDrafts({ unsaved: isUnsaved })
  }, [isUnsaved])
  const [draftsSettled, setDraftsSettled] = useState(false)
  const close = () => {
    setUndelivered(null)
    setDraftsSettled(false)
  }
  const go = (to: string) => {
    close()
    onGo?.(to)
  }
  const undeliveredWords = () => {
    if (staying === 0) return t('quit.text', { count })
    return staying < count ? t('quit.someStay', { count: staying }) : t('quit.allStay', { count })
  }
  const words = !onGo
    ? { title: t('quit.lockedTitle'), text: t('quit.lockedText') }
    : count === 0
      ? { title: t('quit.nothingTitle'), text: t('quit.nothingText') }
      : { title: t('quit.title', { count }), text: undeliveredWords() }
  if (asking && onGo && isUnsaved && !draftsSettled)
    return (
      <UnsavedDialog
        ids={unsaved}
        onOpen={(id) => go(`/event/${id}`)}
        onStay={close}
        onQuit={() => (count === 0 ? void main.quit() : setDraftsSettled(true))}
      />
    )
  return (
    <Dialog
      opened={undelivered !== null}
      onClose={close}
      title={words.title}
      actions={
        !onGo ? (
          <Button onClick={close}>{t('close')}</Button>
        ) : (
          <>
            <Button variant="subtle" color="gray" onClick={() => void main.quit()}>
              {count === 0 ? t('quit.quit') : t('quit.anyway')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('quit.stay')}
            </Button>
            {count > 0 && (
              <Button data-autofocus onClick={() => go('/backup')}>
                {t('quit.backup')}
              </Button>
            )}
          </>
        )
      }
    >
      {words.text}
    </Dialog>
  )
}

import { Button, Drawer } from '@mantine/core'
import { type KeyboardEvent as KeyDown, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadOrder } from '../../../../shared/lead-list'
import { Notice } from '../../ui/Notice'
import { useWide } from '../../ui/useWide'
import { isBusy } from '../busy'
import { isPressed } from '../commands/shortcuts'
import { ActiveFilters } from './ActiveFilters'
import { DiscardDialog } from './DiscardDialog'
import { FilterBar } from './FilterBar'
import { GroupFilter } from './GroupFilter'
import type { Group } from './groups'
import { LeadPanel } from './LeadPanel'
import classes from './LeadsScreen.module.css'
import { LeadTable } from './LeadTable'
import { ListFooter } from './ListFooter'
import { everything, filterOf, isNarrowed, type Looked } from './looked'
import { NoLeads } from './NoLeads'
import { allSelected, nothingSelected, type Selection } from './selection'
import { type Unsaved, UnsavedContext } from './unsaved'
import { useRows } from './use-rows'
import { useValues } from './use-values'

/** rem from which on a lead opens beside the list. */
const BESIDE = 62.5

/** Every lead on this device, searched and narrowed, at first by `query`; one opens beside the list, `first` at once if there is one. */
export function LeadsScreen({ first, begin = 'all', query: searched = '' }: LeadsScreenProps) {
  const { t } = useTranslation('staff')
  const [looked, setLooked] = useState<Looked>({ ...everything, group: begin, query: searched })
  const [order, setOrder] = useState<LeadOrder>({ by: 'captured', descending: true })
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [opened, setOpened] = useState<string | null>(first)
  const beside = useWide(BESIDE)
  const list = useRef<HTMLDivElement>(null)
  const values = useValues()

  // Each letter at once: one question is on its way at a time, and the newest filter wins.
  const filter = useMemo(() => filterOf(looked), [looked])
  const asked = useMemo(() => ({ filter, order }), [filter, order])
  const { shown, rows } = useRows(asked)
  const { counts } = shown

  const look = (next: Looked) => {
    setLooked(next)
    setSelection(nothingSelected)
  }
  useEffect(() => {
    const selectAll = (event: KeyboardEvent) => {
      if (!isPressed('selectAll', event) || isBusy(event.target)) return
      event.preventDefault()
      setSelection(allSelected)
    }
    window.addEventListener('keydown', selectAll)
    return () => window.removeEventListener('keydown', selectAll)
  }, [])

  /** What is to be done once the person has said that what they typed may go. */
  const [leaving, setLeaving] = useState<(() => void) | null>(null)
  const unsaved = useMemo<Unsaved>(() => {
    const forms = new Set<string>()
    const leave = (then: () => void) => (forms.size === 0 ? then() : setLeaving(() => then))
    return { forms, leave }
  }, [])
  const open = (id: string) => id !== opened && unsaved.leave(() => setOpened(id))
  const close = () => unsaved.leave(() => setOpened(null))
  // Back to the lead's row, or to the list if the lead is gone: focus must not fall off the page.
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (opened === null && last.current !== null) {
      const row = list.current?.querySelector<HTMLElement>(`[data-lead="${last.current}"] button`)
      const target = row ?? list.current
      target?.focus()
    }
    last.current = opened
  }, [opened])
  const onKeyDown = (event: KeyDown<HTMLElement>) => {
    // Neither in a menu, which is elsewhere on the page, nor in a search, which is cleared first.
    const here = event.currentTarget.contains(event.target as Node) && !isBusy(event.target)
    if (event.key === 'Escape' && opened !== null && here) close()
  }
  /** Deleted: its row is about to go, so the list itself takes the focus. */
  const gone = () => {
    last.current = ''
    setOpened(null)
  }
  const panel = opened && <LeadPanel key={opened} id={opened} onClose={close} onGone={gone} onOpen={open} />

  return (
    <UnsavedContext value={unsaved}>
      <div className={classes.screen} data-split={(beside && opened !== null) || undefined}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the button "Close the lead" */}
        <div className={classes.list} ref={list} tabIndex={-1} onKeyDown={onKeyDown}>
          <header className={classes.head}>
            <h1 className={classes.title}>{t('leads.title')}</h1>
            <FilterBar looked={looked} onLook={look} counts={counts} values={values} />
            <GroupFilter
              states={counts?.states ?? null}
              value={looked.group}
              onChange={(group) => look({ ...looked, group })}
            />
            <ActiveFilters looked={looked} onLook={look} values={values} />
            {shown.failed && (
              <Notice
                tone="bad"
                live="alert"
                actions={
                  <Button size="sm" variant="default" onClick={rows.refresh}>
                    {t('leads.tryAgain')}
                  </Button>
                }
              >
                {t('leads.failed')}
              </Notice>
            )}
          </header>
          {counts?.total === 0 ? (
            <NoLeads
              why={isNarrowed(looked) ? 'noHit' : looked.group === 'all' ? 'empty' : 'emptyGroup'}
              reading={counts.read.done < counts.read.all}
              onShowAll={() => look(everything)}
            />
          ) : (
            <LeadTable
              shown={shown}
              rows={rows}
              order={order}
              onOrder={setOrder}
              selection={selection}
              onSelect={setSelection}
              opened={opened}
              onOpen={open}
            />
          )}
          <ListFooter counts={counts} filter={filter} selection={selection} onSelect={setSelection} />
        </div>
        {beside ? (
          panel && (
            <aside className={classes.aside} aria-label={t('lead.label')}>
              {panel}
            </aside>
          )
        ) : (
          <Drawer
            opened={opened !== null}
            onClose={close}
            position="right"
            size="min(32.5rem, 100%)"
            withCloseButton={false}
            padding={0}
            aria-label={t('lead.label')}
          >
            {panel}
          </Drawer>
        )}
        <DiscardDialog then={leaving} onClose={() => setLeaving(null)} />
      </div>
    </UnsavedContext>
  )
}

interface LeadsScreenProps {
  first: string | null
  begin?: Group | undefined
  query?: string
}

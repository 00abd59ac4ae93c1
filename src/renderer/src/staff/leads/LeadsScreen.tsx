import { Drawer } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLeadPage, useTally } from '../../lead/hooks'
import { useWide } from '../../ui/useWide'
import { Filter } from './Filter'
import { countOf, type Group, statesOf } from './groups'
import { LeadPanel } from './LeadPanel'
import classes from './LeadsScreen.module.css'
import { LeadTable } from './LeadTable'
import { NoLeads } from './NoLeads'
import { Pager } from './Pager'

const PER_PAGE = 50

/** Every lead on this device, newest first, or those of the group `begin`; one opens beside the list, `first` at once if there is one. */
export function LeadsScreen({ first, begin = 'all' }: { first: string | null; begin?: Group | undefined }) {
  const { t } = useTranslation('staff')
  const tally = useTally()
  const [group, setGroup] = useState<Group>(begin)
  const [wanted, setWanted] = useState(0)
  const [selected, setSelected] = useState<string | null>(first)
  const beside = useWide(73.75)
  const list = useRef<HTMLDivElement>(null)

  const count = tally ? countOf(group, tally) : 0
  // Leads leave a group while it is shown; its last page may be gone by then.
  const page = Math.min(wanted, Math.max(0, Math.ceil(count / PER_PAGE) - 1))
  const query = useMemo(
    () => ({ states: statesOf(group), offset: page * PER_PAGE, limit: PER_PAGE }),
    [group, page],
  )
  const leads = useLeadPage(query)

  const show = (next: Group) => {
    setGroup(next)
    setWanted(0)
  }
  const close = () => setSelected(null)
  // Back to the lead's row, or to the list if the lead is gone: focus must not fall off the page.
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (selected === null && last.current !== null) {
      const row = list.current?.querySelector<HTMLElement>(`[data-lead="${last.current}"] button`)
      const target = row ?? list.current
      target?.focus()
    }
    last.current = selected
  }, [selected])
  /** Deleted: its row is about to go, so the list itself takes the focus. */
  const gone = () => {
    last.current = ''
    close()
  }
  const panel = selected && <LeadPanel key={selected} id={selected} onClose={close} onGone={gone} />

  return (
    <div className={classes.screen} data-split={(beside && selected !== null) || undefined}>
      <div className={classes.list} ref={list} tabIndex={-1}>
        <header className={classes.head}>
          <h1 className={classes.title}>{t('leads.title')}</h1>
          <Filter tally={tally} value={group} onChange={show} />
        </header>
        {tally && count === 0 ? (
          <NoLeads filtered={group !== 'all'} onShowAll={() => show('all')} />
        ) : (
          <>
            <LeadTable
              leads={leads}
              expected={Math.min(PER_PAGE, Math.max(0, count - page * PER_PAGE))}
              selected={selected}
              onOpen={setSelected}
            />
            <Pager page={page} perPage={PER_PAGE} count={count} onChange={setWanted} />
          </>
        )}
      </div>
      {beside ? (
        panel && (
          <aside className={classes.aside} aria-label={t('lead.label')}>
            {panel}
          </aside>
        )
      ) : (
        <Drawer
          opened={selected !== null}
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
    </div>
  )
}

import { Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { type Editing, isChanged, leaveField } from '../drafts'
import { Preview } from '../preview/Preview'
import { sceneOf } from '../preview/scene'
import { QuestionsTab } from '../questions/QuestionsTab'
import { ToolsContext, ViewContext } from './context'
import classes from './Editor.module.css'
import { EditorHead } from './EditorHead'
import { EventTab } from './EventTab'
import { LeaveDialog } from './LeaveDialog'
import { LookTab } from './LookTab'
import type { Tab } from './place'
import { TextsTab } from './TextsTab'
import { useEditor } from './use-editor'
import { useLeaveGuard } from './use-leave-guard'
import { useUndoKeys } from './use-undo-keys'

const tabs: readonly Tab[] = ['event', 'texts', 'look', 'questions']

/** One event: its parts in tabs, and beside them what visitors will see. */
export function Editor({ id, editing, current }: { id: string; editing: Editing; current: boolean }) {
  const { t } = useTranslation('staff')
  const [, navigate] = useLocation()
  const editor = useEditor(id, editing)
  const [previewing, setPreviewing] = useState(false)
  const [focused, setFocused] = useState<string | null>(null)
  const scene = useMemo(() => sceneOf(editor.tab, focused, editor.open), [editor.tab, focused, editor.open])
  const [leaving, setLeaving] = useState<string | null>(null)
  const changed = isChanged(editing)
  useLeaveGuard(changed, setLeaving)
  useUndoKeys(id)
  const back = () => (changed ? setLeaving('/event') : navigate('/event'))
  return (
    <ToolsContext value={editor.tools}>
      <ViewContext value={editor.view}>
        <div className={classes.editor} data-previewing={previewing || undefined}>
          <EditorHead
            id={id}
            editing={editing}
            current={current}
            faults={editor.faults}
            onBack={back}
            onTried={editor.trySave}
            previewing={previewing}
            onPreviewing={setPreviewing}
          />
          <Tabs
            className={classes.tabs ?? ''}
            value={editor.tab}
            onChange={(tab) => tab && editor.setTab(tab as Tab)}
            keepMounted={false}
          >
            <Tabs.List>
              {tabs.map((tab) => (
                <Tabs.Tab key={tab} value={tab} className={classes.tab ?? ''}>
                  {/* The space is for those who hear the two as one name. */}
                  {`${t(`event.tab.${tab}`)} `}
                  {editor.counts[tab] > 0 && (
                    <span className={classes.badge}>{t('event.faults', { count: editor.counts[tab] })}</span>
                  )}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of its fields was left. */}
            <div
              // Each tab begins at its top, however far the one before was scrolled.
              key={editor.tab}
              className={classes.fields}
              onFocus={(event) => setFocused(placeOf(event.target))}
              onBlur={(event) => {
                leaveField(id)
                const at = placeOf(event.target)
                if (at) editor.left(at)
              }}
            >
              <Tabs.Panel value="event" className={classes.panel ?? ''}>
                <EventTab />
              </Tabs.Panel>
              <Tabs.Panel value="texts" className={classes.panel ?? ''}>
                <TextsTab />
              </Tabs.Panel>
              <Tabs.Panel value="look" className={classes.panel ?? ''}>
                <LookTab />
              </Tabs.Panel>
              <Tabs.Panel value="questions" className={classes.panel ?? ''}>
                <QuestionsTab open={editor.open} onOpen={editor.setOpen} />
              </Tabs.Panel>
            </div>
          </Tabs>
          <div className={classes.preview}>
            <Preview draft={editor.settled} language={editor.view.language} scene={scene} />
          </div>
        </div>
        <LeaveDialog id={id} to={leaving} isNew={editing.saved === null} onClose={() => setLeaving(null)} />
      </ViewContext>
    </ToolsContext>
  )
}

/** Which part of the event this field edits. */
function placeOf(field: Element): string | null {
  return field.closest<HTMLElement>('[data-at]')?.dataset.at ?? null
}

import { Combobox, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog'
import { Notice } from '../../ui/Notice'
import { found } from './found'
import { KeyCaps } from './KeyCaps'
import classes from './Palette.module.css'
import { shortcuts } from './shortcuts'
import { useCommands, useSearch } from './use-commands'

/** Everything that can be done now, by typing what it is called. What fits no command can be searched for in the leads. */
export function Palette({ opened, onClose, ...rest }: PaletteProps) {
  const { t } = useTranslation('staff')
  const [went, setWent] = useState(false)
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('commands.title')}
      size="35rem"
      returnFocus={!went}
      below={<Commands {...rest} onClose={onClose} onWent={setWent} />}
    />
  )
}

interface PaletteProps {
  opened: boolean
  onClose: () => void
  onSheet: () => void
  onGone: () => void
}

/** Drawn anew each time that it opens: nothing that was typed stays, it may be a name. */
function Commands({ onClose, onSheet, onGone, onWent }: CommandsProps) {
  const { t } = useTranslation('staff')
  const list = useId()
  const [typed, setTyped] = useState('')
  const [failed, setFailed] = useState(false)
  const combobox = useCombobox({ opened: true })
  const commands = useCommands()
  const search = useSearch(typed.trim())
  const shown = search ? [...found(commands, typed), search] : commands
  const { selectFirstOption } = combobox
  const ids = shown.map(({ id }) => id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other commands another one is the first.
  useEffect(() => void selectFirstOption(), [ids, selectFirstOption])
  useEffect(() => onWent(false), [onWent])

  const run = async (id: string) => {
    const done = await shown.find((command) => command.id === id)?.run()
    setFailed(done === 'failed')
    if (done === 'sheet') onSheet()
    else if (done === 'done') onClose()
    else if (done === 'gone') {
      onWent(true)
      onClose()
      onGone()
    }
  }
  return (
    <Combobox store={combobox} onOptionSubmit={(id) => void run(id)} resetSelectionOnOptionHover>
      <div className={classes.field}>
        <IconSearch className={classes.icon} size={18} stroke={1.8} aria-hidden />
        {/* Said at once: Mantine says it only once it has drawn the list a second time. */}
        <Combobox.EventsTarget withExpandedAttribute aria-expanded aria-controls={list}>
          <input
            className={classes.input}
            data-autofocus
            aria-label={t('commands.field')}
            placeholder={t('commands.field')}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            dir="auto"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
          />
        </Combobox.EventsTarget>
      </div>
      {failed && (
        <Notice tone="bad" live="alert">
          {t('failed')}
        </Notice>
      )}
      <Combobox.Options id={list} className={classes.list} aria-label={t('commands.list')}>
        {shown.map(({ id, label, Icon, shortcut }) => (
          <Combobox.Option key={id} value={id} className={classes.option}>
            <Icon className={classes.icon} size={19} stroke={1.7} aria-hidden />
            <span className={classes.label}>{label}</span>
            {shortcut && shortcuts[shortcut].combos.map((combo) => <KeyCaps key={combo.key} combo={combo} />)}
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox>
  )
}

interface CommandsProps extends Omit<PaletteProps, 'opened'> {
  /** Whether the focus is somewhere else when it closes. */
  onWent: (went: boolean) => void
}

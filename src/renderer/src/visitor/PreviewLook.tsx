import { MantineProvider } from '@mantine/core'
import { type ReactNode, useId, useMemo, useRef } from 'react'
import { schemeOf } from '../../../shared/appearance'
import type { EventProfile } from '../../../shared/event/profile'
import { nonce } from '../app/nonce'
import { accentOf } from '../ui/palette'
import { themeOf, variablesOf } from '../ui/theme'
import { usePrefersDark } from '../ui/usePrefersDark'
import classes from './Frame.module.css'

/** The colours of the event that is previewed, inside the page with the colours of the current one. */
export function PreviewLook({ event, children }: { event: EventProfile; children: ReactNode }) {
  const id = useId()
  const prefersDark = usePrefersDark()
  const { theme } = event
  const scheme = schemeOf({ visitors: true, theme, appearance: theme, prefersDark })
  const element = useRef<HTMLDivElement>(null)
  const look = useMemo(() => {
    const accent = accentOf(event.accentColor)
    return { theme: themeOf(accent), cssVariablesResolver: variablesOf(accent) }
  }, [event.accentColor])
  return (
    <div ref={element} className={classes.look} data-look={id}>
      <MantineProvider
        {...look}
        defaultColorScheme={scheme}
        forceColorScheme={scheme}
        cssVariablesSelector={`[data-look="${id}"]`}
        getRootElement={() => element.current ?? undefined}
        getStyleNonce={() => nonce}
        withGlobalClasses={false}
        deduplicateCssVariables={false}
      >
        {children}
      </MantineProvider>
    </div>
  )
}

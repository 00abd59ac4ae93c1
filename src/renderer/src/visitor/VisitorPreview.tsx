import { useState } from 'react'
import type { EventProfile } from '../../../shared/event/profile'
import type { Language } from '../../../shared/event/words'
import { Frame } from './Frame'
import type { Saved } from './form'
import { PreviewLook } from './PreviewLook'
import { Thanks } from './Thanks'
import { VisitorForm } from './VisitorForm'
import { Welcome } from './Welcome'

/**
 * A visitor's screen as the profile will make it, as large as what it lies in. It can be typed into, so that conditions
 * and steps can be tried, but nothing is sent and nothing happens by itself. Another screen or language begins anew.
 */
export function VisitorPreview(props: VisitorPreviewProps) {
  return (
    <PreviewLook event={props.event}>
      <Tried key={`${props.screen} ${props.language}`} {...props} />
    </PreviewLook>
  )
}

function Tried({ event, language: first, screen: begin, question }: VisitorPreviewProps) {
  const [language, setLanguage] = useState(first)
  const [screen, setScreen] = useState(begin)
  const [saved, setSaved] = useState<Saved>({ firstName: '', mayContact: true })
  const again = () => setScreen('welcome')
  return (
    <Frame event={event} language={language} preview>
      {screen === 'welcome' && (
        <Welcome event={event} onStaff={nothing} onLanguage={setLanguage} onStart={() => setScreen('form')} />
      )}
      {screen === 'form' && (
        <VisitorForm
          event={event}
          revision=""
          show={question}
          save={async () => ({ kind: 'saved' })}
          onStaff={nothing}
          onLanguage={setLanguage}
          onStartOver={again}
          onStatus={nothing}
          onSaved={(of) => {
            setSaved(of)
            setScreen('thanks')
          }}
        />
      )}
      {screen === 'thanks' && <Thanks event={event} saved={saved} onDone={again} />}
    </Frame>
  )
}

const nothing = () => undefined

interface VisitorPreviewProps {
  event: EventProfile
  language: Language
  screen: 'welcome' | 'form' | 'thanks'
  /** The question whose step is to be seen; null for the first. */
  question: string | null
}

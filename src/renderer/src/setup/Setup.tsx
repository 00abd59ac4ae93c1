import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState } from '../../../shared/ipc'
import { ConnectionStep } from './ConnectionStep'
import { type Draft, emptyDraft } from './draft'
import { FinishStep } from './FinishStep'
import { Frame } from './Frame'
import { HyperaktivStep } from './HyperaktivStep'
import { PinStep } from './PinStep'
import { ProvisionProblems } from './ProvisionProblems'
import { RoleStep } from './RoleStep'

type Step = 'role' | 'connection' | 'hyperaktiv' | 'pin' | 'checks'

/** The first start: four questions, each with a default. Nothing is kept until the last one is answered. */
export default function Setup({ state }: { state: AppState }) {
  const { t } = useTranslation('setup')
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [step, setStep] = useState<Step>('role')
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const go = (next: Step, part: Partial<Draft> = {}) => {
    change(part)
    setStep(next)
  }
  // The key makes each step a new screen, which begins at its heading.
  switch (step) {
    case 'role':
      return (
        <Frame
          key={step}
          step={1}
          title={t('role.title')}
          notice={<ProvisionProblems problems={state.provisionProblems} />}
        >
          <RoleStep draft={draft} onChange={change} onNext={(role) => go('connection', { role })} />
        </Frame>
      )
    case 'connection':
      return (
        <Frame key={step} step={2} title={t('connection.title')} onBack={() => go('role')}>
          <ConnectionStep onNext={(kind) => go(kind === 'practice' ? 'pin' : 'hyperaktiv', { kind })} />
        </Frame>
      )
    case 'hyperaktiv':
      return (
        <Frame key={step} step={2} title={t('hyperaktiv.title')} onBack={() => go('connection')}>
          <HyperaktivStep draft={draft} onChange={change} onNext={() => go('pin')} />
        </Frame>
      )
    case 'pin':
      return (
        <Frame
          key={step}
          step={3}
          title={t('pin.title')}
          text={t('pin.text')}
          onBack={() => go(draft.kind === 'practice' ? 'connection' : 'hyperaktiv')}
        >
          <PinStep draft={draft} onChange={change} onNext={() => go('checks')} />
        </Frame>
      )
    case 'checks':
      return <FinishStep state={state} draft={draft} onBack={() => go('pin')} />
  }
}

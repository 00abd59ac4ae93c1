import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppState } from '../../../shared/ipc'
import { main } from '../app/bridge'
import { CheckStep } from './CheckStep'
import { type Draft, provisionOf } from './draft'
import { Frame } from './Frame'
import { useChecks } from './useChecks'

/** The last step: checks the device, then hands everything to the main process at once. */
export function FinishStep({ state, draft, onBack }: { state: AppState; draft: Draft; onBack: () => void }) {
  const { t } = useTranslation('setup')
  const checks = useChecks(draft.kind === 'hyperaktiv' ? draft.baseUrl : null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<'disk' | 'other' | null>(null)
  // As it was when the step began, so that the button keeps its words while the set-up is saved.
  const [accepted] = useState(state.secretStore.accepted)
  const found = checks.verdicts ?? []
  const mustAccept = !accepted && found.some(({ id, verdict }) => id === 'secrets' && verdict === 'warning')
  const finish = async () => {
    setBusy(true)
    setTrouble(null)
    // Before the set-up is finished: afterwards it takes the PIN.
    const acceptance = mustAccept ? await main.acceptSecretStore() : null
    const name = draft.name ?? t(`role.defaultName.${draft.role}`)
    const result = acceptance?.ok === false ? acceptance : await main.finishSetup(provisionOf(draft, name))
    setBusy(false)
    if (!result.ok) setTrouble(result.error === 'disk' ? 'disk' : 'other')
  }
  const failed = found.some(({ verdict }) => verdict === 'failed')
  const title =
    checks.verdicts === null ? 'checks.titleRunning' : failed ? 'checks.titleFailed' : 'checks.title'
  return (
    <Frame step={4} title={t(title)} onBack={onBack}>
      <CheckStep
        role={draft.role}
        checks={checks}
        unasked={draft.kind === 'hyperaktiv' && !found.some(({ id }) => id === 'api')}
        mustAccept={mustAccept}
        trouble={trouble}
        busy={busy}
        onFinish={() => void finish()}
      />
    </Frame>
  )
}

import { useEffect, useState } from 'react'
import type { PersonLead } from '../../../../shared/lead-list'
import { main } from '../../app/bridge'

/** The other leads of a lead's person, kept fresh; none until they were found. */
export function usePerson(id: string): PersonLead[] {
  const [others, setOthers] = useState<PersonLead[]>([])
  useEffect(() => {
    let ended = false
    let asking = false
    let again = false
    const ask = async () => {
      again = asking
      if (asking) return
      asking = true
      const answer = await main.getPerson({ id })
      asking = false
      if (ended) return
      if (answer.ok) setOthers(answer.value)
      if (again) void ask()
    }
    void ask()
    const end = main.onLeadsChanged(() => void ask())
    return () => {
      ended = true
      end()
    }
  }, [id])
  return others
}

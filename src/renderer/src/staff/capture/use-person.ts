import { useEffect, useEffectEvent, useState } from 'react'
import type { Encounter } from '../../../../shared/lead'
import { main } from '../../app/bridge'
import { openStore } from '../../lead/open-store'
import { shownValues } from '../../visitor/form'
import { type Draft, typedContact } from './draft'

/** The newest lead of the person whose address or number is in the form. */
export interface Person {
  lead: string
  name: string
  by: 'email' | 'phone'
  /** Every time that the person was met, the capture first. */
  encounters: Encounter[]
  /** Other leads of the same person. */
  others: number
}

/** ms without a key after which an address is looked for. */
const PAUSE = 250
/** ms that saving waits for who is not found yet. */
const PATIENCE = 500

interface Found {
  key: string
  person: Person | null
}

/** Looks for the person of a form while it is typed. */
export function usePerson(draft: Draft): { person: Person | null; find: () => Promise<Person | null> } {
  const key = keyOf(draft)
  const [found, setFound] = useState<Found | null>(null)
  const look = useEffectEvent(() => lookUp(draft))
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const person = await look().catch(() => null)
      if (current) setFound({ key, person })
    }, PAUSE)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key])
  const known = found?.key === key ? found : null
  return {
    person: known?.person ?? null,
    /** Who it is if that is not known yet: an address may be typed and saved within the pause. Null: nobody, or it was known. */
    async find() {
      if (known) return null
      const late = new Promise<null>((end) => setTimeout(end, PATIENCE, null))
      const person = await Promise.race([lookUp(draft).catch(() => null), late])
      setFound({ key, person })
      return person
    },
  }
}

function keyOf(draft: Draft): string {
  return JSON.stringify([draft.id, typedContact(draft, 'Email'), typedContact(draft, 'PhoneNumber')])
}

async function lookUp(draft: Draft): Promise<Person | null> {
  if (typedContact(draft, 'Email') === '' && typedContact(draft, 'PhoneNumber') === '') return null
  const matches = await main.findPerson({ values: shownValues(draft.opened.event, draft.form.values) })
  if (!matches.ok) return null
  const [first, ...others] = matches.value.filter(({ lead }) => lead.id !== draft.id)
  if (!first) return null
  const { id, name, email, phone, capturedAt } = first.lead
  const row = await (await openStore()).get(id)
  // Its row may be behind the journal; then nothing could be added to it.
  if (!row) return null
  const opened = await main.openLeads([row])
  const encounters = opened.ok ? opened.value[0]?.details?.encounters : undefined
  return {
    lead: id,
    name: name || email || phone,
    by: first.by,
    encounters: encounters && encounters.length > 0 ? encounters : [{ at: capturedAt }],
    others: others.length,
  }
}

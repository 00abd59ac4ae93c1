import { useTranslation } from 'react-i18next'
import { TextField } from '../../../ui/TextField'
import { useTools, useView } from '../editor/context'
import { faultIn } from '../editor/shown-faults'
import { type Path, valueAt } from '../model/draft'
import { keyOf } from '../model/draft-faults'

/** A line of the event that is the same in every language. `optional`: left out while it is empty. */
export function ValueField({ label, path, hint, optional = false, type = 'text' }: ValueFieldProps) {
  const { t } = useTranslation('staff')
  const { draft, faults } = useView()
  const { put } = useTools()
  return (
    <TextField
      label={label}
      value={String(valueAt(draft, path) ?? '')}
      onChange={(value) => put(path, optional && value === '' ? undefined : value)}
      hint={hint}
      error={faultIn(t, faults, path)}
      optional={optional}
      type={type}
      steady={false}
      data-at={keyOf(path)}
    />
  )
}

interface ValueFieldProps {
  label: string
  path: Path
  hint?: string
  optional?: boolean
  type?: 'text' | 'url'
}

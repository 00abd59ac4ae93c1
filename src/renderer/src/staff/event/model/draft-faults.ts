import { z } from 'zod'
import { faultsOf } from '../../../../../shared/event/faults'
import { type EventProfile, eventProfile } from '../../../../../shared/event/profile'
import { type Problem, problemsOf } from '../../../../../shared/provision'
import { type Draft, type Path, profileOf } from './draft'

/** What keeps a draft from being saved. `at`: its place as one text, `questions.2.label.en`. */
export interface DraftFault {
  at: string
  path: Path
  /** In English, as problemsOf and faultsOf say it. */
  message: string
  /** Parts that don't go together. Shown at once; what is wrong with one field is shown when it was left. */
  cross: boolean
}

export type Checked = { ok: true; profile: EventProfile } | { ok: false; faults: DraftFault[] }

/** The profile that the draft would be saved as, or everything that is wrong with it, in the order of the profile. */
export function checkDraft(draft: Draft): Checked {
  const before = known.get(draft)
  if (before) return before
  const checked = check(draft)
  known.set(draft, checked)
  return checked
}

/** Drafts are never changed, and the same one is looked at by the editor and by the preview. */
const known = new WeakMap<Draft, Checked>()

function check(draft: Draft): Checked {
  const profile = profileOf(draft)
  const parsed = eventProfile.safeParse(profile)
  if (parsed.success) return { ok: true, profile: parsed.data }
  const faults = new Map<string, DraftFault>()
  const add = (path: Path, message: string, cross: boolean) => {
    const at = keyOf(path)
    if (!faults.has(at)) faults.set(at, { at, path, message, cross })
  }
  // A schema that failed somewhere does not compare its parts any more.
  const issues = parsed.error.issues.filter((issue) => issue.code !== 'custom').flatMap(innermost)
  problemsOf(new z.ZodError(issues)).forEach(({ message }, i) => {
    add(asPath(issues[i]?.path ?? []), message, false)
  })
  for (const issue of parsed.error.issues)
    if (issue.code === 'custom') add(asPath(issue.path), issue.message, false)
  for (const { path, message } of faultsOf(profile)) {
    const at = keyOf(path)
    const before = faults.get(at)
    if (!before || before.message === message) faults.set(at, { at, path, message, cross: true })
  }
  return { ok: false, faults: [...faults.values()].sort(byPlace) }
}

/** What the main process refused, at its places: `questions[2].target`. */
export function faultsFrom(problems: Problem[]): DraftFault[] {
  return problems.map(({ path, message }) => {
    const at = path.replaceAll(/\[(\d+)\]/g, '.$1')
    const parts = at.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    return { at, path: at === '' ? [] : parts, message, cross: true }
  })
}

export function keyOf(path: Path): string {
  return path.join('.')
}

/** Where several forms are allowed: the faults of the one that was meant, which is the one that fails deepest inside. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const depth = (issues: z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
  const strange = (issues: z.core.$ZodIssue[]) =>
    issues.some(({ code }) => code === 'unrecognized_keys' || code === 'invalid_type')
  const [meant = []] = [...issue.errors].sort(
    (a, b) => Number(strange(a)) - Number(strange(b)) || depth(b) - depth(a),
  )
  return meant.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }))
}

function asPath(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)))
}

/** Fields in the order in which the tabs show them. */
const order = ['name', 'ref', 'dates', 'timeZone', 'defaultCountry', 'redirectUrl', 'idle', 'thankYouSeconds']
const later = [
  'languages',
  'headline',
  'thanks',
  'privacy',
  'accentColor',
  'theme',
  'picture',
  'video',
  'logo',
]
const places = [...order, ...later, 'questions']

function byPlace(a: DraftFault, b: DraftFault): number {
  const place = ({ path: [first = ''] }: DraftFault) => places.indexOf(String(first))
  const index = ({ path: [, second] }: DraftFault) => (typeof second === 'number' ? second : -1)
  return place(a) - place(b) || index(a) - index(b)
}

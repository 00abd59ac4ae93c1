import type { EventProfile } from '../../shared/event/profile'
import { textVersion } from '../text-version'

/** Tells two writings of a profile apart. */
export function revisionOf(profile: EventProfile): string {
  return textVersion(JSON.stringify(profile))
}

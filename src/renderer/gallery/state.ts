import type { CourierStatus } from '../../shared/courier'
import type { ShowEnd } from '../../shared/erase'
import type { AppState, Attempt, Backups, LeadstandApi, SettingsView } from '../../shared/ipc'
import type { Hand } from './hand'
import type { SampleLead } from './leads'

/** What the page is told, and what is done in it, until one screen is there in one state. What is left out is as at a booth where all is well. */
export interface GalleryState {
  /** Of its picture too: small letters, digits, hyphens. */
  name: string
  /** Parts of what every screen may know. */
  app?: Partial<AppState>
  courier?: Partial<CourierStatus>
  /** Oldest first. */
  leads?: SampleLead[]
  attempts?: Attempt[]
  /** What is known of the event before it is erased. */
  showEnd?: Partial<ShowEnd>
  settings?: Partial<SettingsView>
  backups?: Partial<Backups>
  /** Messages that are answered otherwise than by the bridge. */
  answers?: Partial<LeadstandApi>
  /** The page's database: written by a newer version, or one that can't be opened. */
  database?: 'newer' | 'unusable'
  /** Taken once the first screen is there. */
  steps?: (hand: Hand) => Promise<void>
}

/** Epoch ms, the same for all that one page shows. */
export const now = Date.now()
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

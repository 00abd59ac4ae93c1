import type { GalleryState } from '../state'

/** The designer of events. */
export const event: GalleryState[] = []

import type { GalleryState } from '../state'

/** What a visitor sees. */
export const visitor: GalleryState[] = [{ name: 'visitor-welcome' }]

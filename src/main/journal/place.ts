/** Where a record lies: segment number, bytes from its start, bytes without the newline. */
export interface Place {
  segment: number
  offset: number
  length: number
}

export function isAt(place: Place | null | undefined, segment: number, offset: number): boolean {
  return place?.segment === segment && place.offset === offset
}

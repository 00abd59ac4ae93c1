/** 16 MB: a damaged or growing journal is handled in pieces that are read in one go. */
export const SEGMENT_BYTES = 16 * 1024 * 1024

export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.log`
}

/** Null if the file is not a segment. */
export function segmentNumber(name: string): number | null {
  const match = /^(\d{6})\.log$/.exec(name)
  return match ? Number(match[1]) : null
}

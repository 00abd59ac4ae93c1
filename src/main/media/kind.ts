/** What a file is by its first bytes, whatever its name says. SVG is not among them: it is a program. */
export type MediaKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'mp4' | 'webm'

/** Null: none that Leadstand takes. */
export function kindOf(bytes: Uint8Array): MediaKind | null {
  const at = (offset: number, ...wanted: number[]) => wanted.every((byte, i) => bytes[offset + i] === byte)
  if (at(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (at(0, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (at(0, ...ascii('GIF8'))) return 'gif'
  if (at(0, ...ascii('RIFF')) && at(8, ...ascii('WEBP'))) return 'webp'
  if (at(4, ...ascii('ftyp'))) return 'mp4'
  if (at(0, 0x1a, 0x45, 0xdf, 0xa3)) return 'webm'
  return null
}

export function isVideo(kind: MediaKind): kind is 'mp4' | 'webm' {
  return kind === 'mp4' || kind === 'webm'
}

function ascii(text: string): number[] {
  return [...text].map((char) => char.charCodeAt(0))
}

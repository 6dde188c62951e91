/** The kinds of image files that plans come as, by their first bytes. */
const KINDS = [
  { mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/tiff', starts: [0x49, 0x49, 0x2a, 0x00] },
  { mediaType: 'image/tiff', starts: [0x4d, 0x4d, 0x00, 0x2a] },
] as const

export type ImageType = (typeof KINDS)[number]['mediaType']

/** Which image file it is; null for none. */
export function imageType(bytes: Uint8Array): ImageType | null {
  const kind = KINDS.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  return kind?.mediaType ?? null
}

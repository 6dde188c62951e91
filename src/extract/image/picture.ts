/** How a picture's bytes are packed, as PDF names it; a filter that PDF has takes them as they are. */
export interface Packing {
  /** `FlateDecode`, `DCTDecode`, `CCITTFaxDecode`, ...; null for none. */
  filter: string | null
  /** The filter's parameters as PDF writes them. */
  parameters?: string
}

/** A rectangle of pixels of a picture: all of it, or a strip or a tile. */
export interface PicturePart {
  left: number
  top: number
  width: number
  height: number
  bytes: Uint8Array
}

/** One page of an image file, as far as a PDF says the same of it. */
export interface Picture {
  width: number
  height: number
  /** Dots an inch; null where the file does not say. */
  dpi: number | null
  /** Degrees clockwise by which it is to be shown turned. */
  turned: 0 | 90 | 180 | 270
  /** As PDF writes it: `/DeviceGray`, `[/Indexed ...]`. */
  colours: string
  bits: number
  /** Light and dark are the other way round. */
  inverted: boolean
  packing: Packing
  parts: PicturePart[]
}

/** Pictures with more pixels are no pages. */
export const MOST_PIXELS = 80_000_000

/** What is wrong with a picture of so many pixels; null for nothing. */
export const tooLarge = (width: number, height: number): string | null =>
  width * height > MOST_PIXELS
    ? `the picture has ${width} x ${height} pixels, which is more than any page needs; scan it again at 200 to 300 dots an inch`
    : null

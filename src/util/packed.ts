import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** What is larger than this as text is not kept. */
const LARGEST_TEXT = 128 * 1024 * 1024
/** Fast, and a fifth of the size of the text. */
const LEVEL = 3

type Packed = { format: number; value: unknown }

/** A value as few bytes, with the number of its form; null where it is too large to be kept. */
export function pack(format: number, value: unknown): Uint8Array | null {
  try {
    const text = JSON.stringify({ format, value } satisfies Packed)
    return text.length > LARGEST_TEXT ? null : deflateRawSync(text, { level: LEVEL })
  } catch (error) {
    // Longer than a text may be.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What `pack` made bytes of; null where it has another form, or the bytes are no packed value. */
export function unpack(format: number, bytes: Uint8Array): unknown {
  try {
    const text = inflateRawSync(bytes, { maxOutputLength: 4 * LARGEST_TEXT }).toString()
    const packed = JSON.parse(text) as Packed
    return packed.format === format ? packed.value : null
  } catch {
    return null
  }
}

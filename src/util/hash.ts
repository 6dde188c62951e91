import { hash } from 'node:crypto'

/** The SHA-256 of bytes, as 64 lower-case hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes)
}

/**
 * An id that two machines derive alike from the same parts: the prefix, `_`, and 16 hex digits (64 bits) of
 * the SHA-256 of the parts.
 */
export function contentId(prefix: string, ...parts: readonly (string | number)[]): string {
  return `${prefix}_${sha256(JSON.stringify(parts)).slice(0, 16)}`
}

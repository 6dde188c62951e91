import { inflateRawSync } from 'node:zlib'
import { SourceError } from '../model/index.ts'

/**
 * Limits on what is unpacked. An office file's XML packs some 10 to 60 times smaller; a bomb packs 1000 times.
 * A part may always grow to `FREE_BYTES`; beyond that its ratio counts; all parts together stay below
 * `MOST_BYTES`.
 */
const MOST_BYTES = 256 * 2 ** 20
const FREE_BYTES = 24 * 2 ** 20
const MOST_RATIO = 200
const MOST_ENTRIES = 20_000

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_LENGTH = 22
const MOST_COMMENT = 0xffff

interface Entry {
  offset: number
  packed: number
  method: number
  encrypted: boolean
}

/** A zip archive, unpacked part by part as it is asked for. */
export interface ZipArchive {
  /** The names of the parts, without folders, in the order of the archive. */
  names: readonly string[]
  has(name: string): boolean
  /** The bytes of a part, null where the archive has none of that name. Throws SourceError `damaged`, `encrypted` or `bomb`. */
  read(name: string): Uint8Array | null
}

/** The bytes begin like a zip archive. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * Reads the directory of a zip archive and nothing else; parts are unpacked when they are read, under limits
 * of ratio and size. Throws SourceError `damaged` where there is no directory.
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  const unpacked = new Map<string, Uint8Array>()
  let total = 0
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read(name) {
      const known = unpacked.get(name)
      if (known) return known
      const entry = entries.get(name)
      if (!entry) return null
      const content = unpack(bytes, view, entry, MOST_BYTES - total)
      total += content.length
      unpacked.set(name, content)
      return content
    },
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view)
  if (end === null) throw new SourceError('damaged', 'the archive has no directory; the file is cut short')
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new SourceError('bomb', `the archive claims to hold ${count} files`)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new SourceError('damaged', 'the directory of the archive is damaged')
    }
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    // Two parts of one name would let one reader check what another does not see.
    if (entries.has(name)) throw new SourceError('damaged', `the archive holds “${name}” twice`)
    if (!name.endsWith('/')) {
      entries.set(name, {
        offset: view.getUint32(at + 42, true),
        packed: view.getUint32(at + 20, true),
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      })
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, left: number): Uint8Array {
  if (entry.encrypted) {
    throw new SourceError('encrypted', 'the file is encrypted; save a copy without a password')
  }
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_ENTRY) {
    throw new SourceError('damaged', 'a part of the archive is not where its directory says')
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length < entry.packed) throw new SourceError('damaged', 'the archive is cut short')
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new SourceError('damaged', 'a part is packed in a way that is not known')
  const most = Math.min(left, Math.max(FREE_BYTES, packed.length * MOST_RATIO))
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new SourceError('bomb', 'the file unpacks to far more than a document holds; it was not read', {
        cause,
      })
    }
    throw new SourceError('damaged', 'a part of the archive cannot be unpacked', { cause })
  }
}

/** Compound files (“OLE”): the container of Word, Excel and PowerPoint before 2007, and of encrypted files since. */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Directory entries are this long, and lie at multiples of it. */
const ENTRY = 128

export function looksLikeOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** The container has a stream of this name. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
    // The length of the name, its closing zero included, stands after the 64 bytes of the name.
    if (at % ENTRY === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === wanted.length) {
      return true
    }
  }
  return false
}

/** An old Word file locked with a password: its header says so, though its words are unreadable. */
export function isEncryptedWord(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 512; at + 12 <= bytes.length; at += 512) {
    // The header of a Word document begins its stream, so it stands at the start of a sector.
    if (view.getUint16(at, true) !== 0xa5ec) continue
    const version = view.getUint16(at + 2, true)
    if (version >= 0x65 && version <= 0x112) return (view.getUint16(at + 10, true) & 0x0100) !== 0
  }
  return false
}

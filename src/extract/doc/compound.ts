import { SourceError } from '../../model/index.ts'

const END_OF_CHAIN = 0xfffffffe
const ENTRY = 128
const HEADER_LINKS = 109

const damaged = (): SourceError =>
  new SourceError('damaged', 'the file is an old Word document, but a damaged one')

/** A compound file, opened: its streams are put together as they are asked for. */
export interface CompoundFile {
  /** The bytes of a stream, undefined where the file has none of that name. */
  get(name: string): Buffer | undefined
}

/**
 * Opens a compound file (MS-CFB). Chains of sectors are followed as far as the file has any, so one that bites
 * its tail ends. Throws SourceError `damaged`.
 */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 512) throw damaged()
  const sectorSize = 1 << Math.min(12, file.readUInt16LE(30))
  const miniSize = 1 << Math.min(9, file.readUInt16LE(32))
  const smallest = file.readUInt32LE(56)
  const sectors = Math.ceil(file.length / sectorSize)
  const sector = (index: number): Buffer => file.subarray((index + 1) * sectorSize, (index + 2) * sectorSize)

  const links: number[] = []
  const addLinks = (index: number): void => {
    const table = sector(index)
    for (let at = 0; at + 4 <= table.length; at += 4) links.push(table.readUInt32LE(at))
  }
  for (let at = 0; at < HEADER_LINKS; at++) {
    const index = file.readUInt32LE(76 + at * 4)
    if (index < sectors) addLinks(index)
  }
  let more = file.readUInt32LE(68)
  for (let step = 0; more < sectors && step < sectors; step++) {
    const table = sector(more)
    for (let at = 0; at + 8 <= table.length; at += 4) {
      const index = table.readUInt32LE(at)
      if (index < sectors) addLinks(index)
    }
    more = table.length === sectorSize ? table.readUInt32LE(sectorSize - 4) : END_OF_CHAIN
  }

  const chain = (first: number, next: readonly number[], read: (index: number) => Buffer): Buffer => {
    const parts: Buffer[] = []
    let index = first
    for (let step = 0; index < next.length && step <= next.length; step++) {
      parts.push(read(index))
      index = next[index] ?? END_OF_CHAIN
    }
    return Buffer.concat(parts)
  }
  const directory = chain(file.readUInt32LE(48), links, sector)
  const miniTable = chain(file.readUInt32LE(60), links, sector)
  const miniLinks: number[] = []
  for (let at = 0; at + 4 <= miniTable.length; at += 4) miniLinks.push(miniTable.readUInt32LE(at))
  if (directory.length < ENTRY) throw damaged()
  let mini: Buffer | undefined
  const miniSector = (index: number): Buffer => {
    mini ??= chain(directory.readUInt32LE(116), links, sector)
    return mini.subarray(index * miniSize, (index + 1) * miniSize)
  }
  return {
    get(wanted) {
      for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
        const length = Math.max(0, directory.readUInt16LE(at + 64) - 2)
        const name = directory.toString('utf16le', at, at + length)
        if (directory[at + 66] !== 2 || name !== wanted) continue
        const first = directory.readUInt32LE(at + 116)
        const size = directory.readUInt32LE(at + 120)
        const whole = size < smallest ? chain(first, miniLinks, miniSector) : chain(first, links, sector)
        return whole.subarray(0, size)
      }
      return undefined
    },
  }
}

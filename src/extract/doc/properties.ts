/** One change of a property (“sprm”): its code and its operand. */
export interface Change {
  code: number
  operand: Buffer
}

const TABLE_DEFINITION = 0xd608
const HUGE_PROPERTIES = 0x6646
const PAGE = 512

/** The changes in a list of them, as far as it can be followed. */
export function changesIn(list: Buffer): Change[] {
  const changes: Change[] = []
  let at = 0
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at)
    at += 2
    const kind = code >> 13
    let size = kind <= 1 ? 1 : kind === 3 ? 4 : kind === 7 ? 3 : 2
    if (kind === 6) {
      // The one list that can be long counts its length in two bytes, one too many.
      const long = code === TABLE_DEFINITION
      if (at + (long ? 2 : 1) > list.length) break
      size = long ? list.readUInt16LE(at) - 1 : list.readUInt8(at)
      at += long ? 2 : 1
    }
    if (size < 0 || at + size > list.length) break
    changes.push({ code, operand: list.subarray(at, at + size) })
    at += size
  }
  return changes
}

/** Properties by stretches of the file, asked for in rising order. */
export class Stretches {
  private readonly stretches: { from: number; to: number; changes: Change[]; style: number }[]
  private last = 0

  constructor(stretches: { from: number; to: number; changes: Change[]; style: number }[]) {
    this.stretches = stretches.sort((a, b) => a.from - b.from)
  }

  /** The stretch that holds a byte of the file; null where none does. */
  at(position: number): { changes: readonly Change[]; style: number } | null {
    const known = this.stretches[this.last]
    if (known && known.from <= position && position < known.to) return known
    let low = 0
    let high = this.stretches.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const stretch = this.stretches[middle]!
      if (position < stretch.from) high = middle - 1
      else if (position >= stretch.to) low = middle + 1
      else {
        this.last = middle
        return stretch
      }
    }
    return null
  }
}

/** The numbers of the pages that hold properties, from the list in the table stream. */
function pagesIn(table: Buffer, offset: number, length: number): number[] {
  const count = Math.floor((length - 4) / 8)
  const pages: number[] = []
  for (let index = 0; index < count; index++) {
    const at = offset + (count + 1) * 4 + index * 4
    if (at + 4 <= table.length) pages.push(table.readUInt32LE(at) & 0x3fffff)
  }
  return pages
}

/** The properties of paragraphs (`kind` 13, the bytes of an entry) or of characters (1). */
export function readStretches(
  kind: 13 | 1,
  text: Buffer,
  table: Buffer,
  offset: number,
  length: number,
  data: Buffer | undefined,
): Stretches {
  const stretches: ConstructorParameters<typeof Stretches>[0] = []
  for (const number of pagesIn(table, offset, length)) {
    const page = text.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length < PAGE) continue
    const count = Math.min(page.readUInt8(PAGE - 1), Math.floor((PAGE - 5) / (4 + kind)))
    for (let index = 0; index < count; index++) {
      const from = page.readUInt32LE(index * 4)
      const to = page.readUInt32LE(index * 4 + 4)
      const at = page.readUInt8((count + 1) * 4 + index * kind) * 2
      stretches.push({
        from,
        to,
        ...(at === 0 ? NONE : kind === 1 ? characters(page, at) : paragraph(page, at, data)),
      })
    }
  }
  return new Stretches(stretches)
}

const NONE: { changes: Change[]; style: number } = { changes: [], style: 0 }

function characters(page: Buffer, at: number) {
  return { changes: changesIn(page.subarray(at + 1, at + 1 + page.readUInt8(at))), style: 0 }
}

function paragraph(page: Buffer, at: number, data: Buffer | undefined) {
  const count = page.readUInt8(at)
  const start = count === 0 ? at + 2 : at + 1
  const length = count === 0 ? (page[at + 1] ?? 0) * 2 : count * 2 - 1
  const list = page.subarray(start, start + length)
  const style = list.length >= 2 ? list.readUInt16LE(0) : 0
  const changes = changesIn(list.subarray(2))
  // What has no room on the page stands in a stream of its own.
  const elsewhere = changes.flatMap(({ code, operand }) => {
    const offset = code === HUGE_PROPERTIES ? operand.readUInt32LE(0) : -1
    if (!data || offset < 0 || offset + 2 > data.length) return []
    return changesIn(data.subarray(offset + 2, offset + 2 + data.readUInt16LE(offset)))
  })
  return { changes: [...changes, ...elsewhere], style }
}

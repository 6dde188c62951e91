import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Random = () => number
const below = (random: Random, limit: number): number => Math.floor(random() * limit)
const oneOf = <T>(random: Random, all: readonly T[]): T => all[below(random, all.length)]!

/** A copy of bytes with some of them flipped, overwritten, cut out, doubled or put in. */
function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const out = Buffer.from(bytes)
  if (out.length < 4) return out
  const at = below(random, out.length)
  const length = Math.min(out.length - at, 1 + below(random, oneOf(random, [4, 64, 2000])))
  switch (below(random, 6)) {
    case 0:
      for (let flips = 1 + below(random, 40); flips > 0; flips--) {
        out[below(random, out.length)]! ^= 1 << below(random, 8)
      }
      return out
    case 1:
      out.fill(oneOf(random, [0, 0xff, 0x20, 0x3c]), at, at + length)
      return out
    case 2:
      return Buffer.concat([out.subarray(0, at), out.subarray(at + length)])
    case 3:
      return Buffer.concat([out.subarray(0, at + length), out.subarray(at)])
    case 4:
      return out.subarray(0, at)
    default:
      // Two places change their contents: structures that point at each other point elsewhere.
      return Buffer.concat([
        out.subarray(0, at),
        out.subarray(below(random, out.length)).subarray(0, length),
        out.subarray(at),
      ])
  }
}

const NUMBERS = ['0', '-1', '1', '999999999', '1e9', '4294967296', 'NaN', '', '1048576', '16384']
const WORDS = [
  '"',
  '\u202e',
  '\u0000',
  '\u001b[31m',
  ' '.repeat(20_000),
  'March '.repeat(2000),
  '=cmd()',
  '</td>',
  '|'.repeat(500),
  '\t'.repeat(300),
  '\n\n\n',
  '31/02/2013',
  '\uffff',
]

/** A copy of marked-up text with tags dropped, doubled or nested, numbers gone wild, or odd words put in. */
function mutateText(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^<>]{1,300}>/g)]
  const tag = tags.length === 0 ? null : oneOf(random, tags)
  const kind = below(random, 6)
  if (tag && kind === 0) return text.slice(0, tag.index) + text.slice(tag.index + tag[0].length)
  if (tag && kind === 1)
    return text.slice(0, tag.index) + tag[0].repeat(1 + below(random, 700)) + text.slice(tag.index)
  if (tag && kind === 2) {
    const other = oneOf(random, tags)
    const [from, to] = [tag.index, other.index].sort((a, b) => a - b) as [number, number]
    return text.slice(0, to) + text.slice(from, to) + text.slice(to)
  }
  const numbers = [...text.matchAll(/\d{1,9}/g)]
  if (kind === 3 && numbers.length > 0) {
    const number = oneOf(random, numbers)
    return text.slice(0, number.index) + oneOf(random, NUMBERS) + text.slice(number.index + number[0].length)
  }
  const at = below(random, text.length)
  return text.slice(0, at) + oneOf(random, WORDS) + text.slice(at)
}

/** Several mutations of the text of a part inside a zip, which is packed anew. */
function mutatePart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  const name = oneOf(random, names)
  let text = strFromU8(parts[name]!)
  for (let count = 1 + below(random, 4); count > 0; count--) text = mutateText(text, random)
  return zipSync({ ...parts, [name]: strToU8(text) }, { level: 1 })
}

/** A damaged copy of a file: its bytes, the text of it, or the XML inside it, as the format has them. */
export function mutate(bytes: Uint8Array, format: string, random: Random): Uint8Array {
  const isZip = ['docx', 'xlsx', 'odt'].includes(format)
  if (isZip && random() < 0.75) return mutatePart(bytes, random)
  if (!isZip && !['pdf', 'doc'].includes(format) && random() < 0.6) {
    return Buffer.from(mutateText(Buffer.from(bytes).toString('latin1'), random), 'utf8')
  }
  return mutateBytes(bytes, random)
}

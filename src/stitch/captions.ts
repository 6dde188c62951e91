import { type Caption, paragraphWords } from '../model/index.ts'
import { canBeCaption, isBracketed, isSentence } from '../util/caption.ts'
import { foldForComparison } from '../util/text.ts'
import type { PlacedBlock, Prose } from './furniture.ts'

const captionOf = (block: Prose, text: string, level: Caption['level']): Caption => ({
  text,
  level,
  places: block.places,
})

/**
 * The headings in force as a document is read from its top. Levelled headings nest; in a document without
 * levels the nearest heading counts, or a lone line of prose where there is no heading.
 */
export class CaptionTrail {
  private trail: Caption[] = []
  private lone: { block: Prose; text: string }[] = []
  private headingSeen = false
  /** Nothing but the first heading of the document came yet: its title, which heads no part of it. */
  private onlyTitle = false
  private tableSeen = false
  /** A caption in force was printed again since the last table: it still holds. */
  private repeated = false
  private readonly hasLevels: boolean

  constructor(blocks: readonly PlacedBlock[]) {
    this.hasLevels = blocks.some(({ block }) => block.kind === 'heading' && block.level !== null)
  }

  /** Notes a block of the body that is not furniture. */
  add(block: Prose): void {
    const text = paragraphWords(block.paragraph)
    if (text === '') return
    if (block.kind === 'heading') {
      const level = block.level
      if (level === null) {
        if (!this.names(text)) return
        // A heading without a level stands under the levelled ones, in place of its like.
        this.trail = this.trail.filter((each) => each.level !== null)
      } else {
        this.trail = this.trail.filter((each) => each.level !== null && each.level < level)
      }
      this.onlyTitle = this.trail.length === 0 && !this.tableSeen
      this.trail.push(captionOf(block, text, level))
      this.headingSeen = true
      this.lone = []
    } else if (block.kind === 'paragraph' && !block.paragraph.list) {
      this.lone.push({ block, text })
    }
  }

  /** Whether a heading came since the last table. */
  get changed(): boolean {
    return this.headingSeen || this.loneCaption() !== undefined
  }

  /** The captions of a table that begins here, and the paragraphs that lead to it. */
  take(): { captions: Caption[]; lead: Caption[] } {
    const lone = this.loneCaption()
    if (lone && (!this.headingSeen || this.onlyTitle)) {
      this.trail = [
        ...this.trail.filter((each) => each.level !== null),
        captionOf(lone.block, lone.text, null),
      ]
    }
    const captions = [...this.trail]
    const lead = this.leadOf(captions)
    this.pass()
    return { captions, lead }
  }

  /** The paragraphs that stand between the last heading or table and here, but for a caption among them. */
  private leadOf(captions: readonly Caption[]): Caption[] {
    return this.lone
      .filter(({ text }) => !captions.some((caption) => caption.text === text))
      .map(({ block, text }) => captionOf(block, text, null))
  }

  /** A table goes on here: what stood above its new part is no caption. */
  pass(): void {
    this.tableSeen = true
    this.onlyTitle = false
    this.repeated = false
    this.headingSeen = false
    this.lone = []
  }

  /** Notes that the words of a caption already in force are printed again; false where they are not. */
  repeat(text: string): boolean {
    const folded = foldForComparison(text)
    const repeats = this.trail.some((each) => foldForComparison(each.text) === folded)
    this.repeated ||= repeats
    return repeats
  }

  /** A sentence under a heading, or before the first table, is a note on what follows; elsewhere it may be a title. */
  private names(text: string): boolean {
    return canBeCaption(text) && !(isSentence(text) && (this.headingSeen || !this.tableSeen))
  }

  private loneCaption(): { block: Prose; text: string } | undefined {
    if (this.hasLevels || this.repeated) return undefined
    const candidates = this.lone.filter(({ text }) => !isBracketed(text))
    const [only] = candidates
    return candidates.length === 1 && only && this.names(only.text) ? only : undefined
  }
}

import { walkXml, type XmlListener } from '../xml.ts'
import type { ZipArchive } from '../zip.ts'

/** Words of one look inside a cell; what is not stated holds for the cell. */
export interface RichRun {
  text: string
  bold?: true
  italic?: true
  struck?: boolean
}

/** What a string of a workbook says: plain words, or words of several looks. */
export type SheetString = string | readonly RichRun[]

/** Excel writes characters that XML cannot hold, and some that it can, by their number. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Hears the elements of one string (`si`, `is`, a comment's `text`) and puts its runs together. */
export class StringListener implements XmlListener {
  private runs: RichRun[] = []
  private look: Omit<RichRun, 'text'> = {}
  private words: string | null = null
  private isAloud = false

  /** The string so far; begins anew. */
  take(): SheetString {
    const { runs } = this
    this.runs = []
    this.look = {}
    const [only] = runs
    if (only === undefined) return ''
    return runs.length === 1 && Object.keys(only).length === 1 ? only.text : runs
  }

  open(name: string, { val }: Readonly<Record<string, string>>): void {
    const isOn = val !== '0' && val !== 'false'
    if (name === 't' && !this.isAloud) this.words = ''
    // How a word is spoken, beside the word (of Japanese).
    else if (name === 'rPh') this.isAloud = true
    else if (name === 'r') this.look = {}
    else if (name === 'rPr') this.look = { struck: false }
    else if (name === 'b' && isOn) this.look.bold = true
    else if (name === 'i' && isOn) this.look.italic = true
    else if (name === 'strike') this.look.struck = isOn
  }

  close(name: string): void {
    if (name === 'rPh') this.isAloud = false
    if (name !== 't' || this.words === null) return
    if (this.words !== '') this.runs.push({ text: unescaped(this.words), ...this.look })
    this.words = null
  }

  text(text: string): void {
    if (this.words !== null) this.words += text
  }
}

/** The strings that the cells of all sheets share, in their order; none where the workbook has no such part. */
export function readSharedStrings(zip: ZipArchive, part: string | undefined): SheetString[] {
  const bytes = part === undefined ? null : zip.read(part)
  if (!bytes) return []
  const strings: SheetString[] = []
  const listener = new StringListener()
  walkXml(bytes, part ?? '', {
    open: (name, attributes) => listener.open(name, attributes),
    close(name) {
      listener.close(name)
      if (name === 'si') strings.push(listener.take())
    },
    text: (text) => listener.text(text),
  })
  return strings
}

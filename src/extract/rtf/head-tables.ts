import { codePageOf } from './letters.ts'

/** The tables at the head of an RTF file, whose entries the text refers to by number. */
export type TableName = 'fonts' | 'colours' | 'styles' | 'authors'

/** Reads the tables at the head of a file, entry by entry; a semicolon ends each. */
export class HeadTables {
  readonly fonts = new Map<number, { name: string; codePage: number | undefined }>()
  /** Null for the colour that is none. */
  readonly colours: (string | null)[] = []
  /** The names of paragraph styles, in lower case. */
  readonly styles = new Map<number, string>()
  readonly authors: string[] = []
  private number = 0
  private name = ''
  private colour: (number | undefined)[] = []

  /** A table begins. */
  begin(): void {
    this.number = 0
    this.name = ''
    this.colour = []
  }

  takeWord(table: TableName, word: string, value: number): void {
    if (table === 'fonts') {
      if (word === 'f') this.number = value
      if (word === 'fcharset') this.fonts.set(this.number, { name: '', codePage: codePageOf(value) })
    } else if (table === 'styles') {
      if (word === 's') this.number = value
    } else if (table === 'colours') {
      const part = ['red', 'green', 'blue'].indexOf(word)
      if (part >= 0) this.colour[part] = value
    }
  }

  takeText(table: TableName, text: string): void {
    for (const [index, part] of text.split(';').entries()) {
      if (index > 0) this.endEntry(table)
      this.name += part
    }
  }

  private endEntry(table: TableName): void {
    const name = this.name.trim()
    switch (table) {
      case 'fonts':
        this.fonts.set(this.number, { name, codePage: this.fonts.get(this.number)?.codePage })
        break
      case 'styles':
        this.styles.set(this.number, name.toLowerCase())
        break
      case 'authors':
        this.authors.push(name)
        break
      case 'colours':
        this.colours.push(this.colour.length === 0 ? null : hexOf(this.colour))
        break
    }
    this.begin()
  }
}

function hexOf(colour: readonly (number | undefined)[]): string {
  const parts = [0, 1, 2].map((part) => Math.min(255, Math.max(0, colour[part] ?? 0)))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

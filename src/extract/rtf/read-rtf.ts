import type { Metadata, TrackedChange } from '../../model/index.ts'
import type { FlowStory } from '../flow/model.ts'
import { unknownMarks } from '../flow/unknown.ts'
import { addWords } from '../flow/words.ts'
import { signsIn } from '../symbols.ts'
import { arrange } from './arrange.ts'
import { HeadTables } from './head-tables.ts'
import { lettersOf } from './letters.ts'
import { depthOf, newStory, type RtfStory } from './story.ts'
import { tokensOf } from './tokens.ts'
import {
  CHARACTERS,
  type Destination,
  HEAD_GROUPS,
  meaningOf,
  NOWHERE,
  READ_ALL_THE_SAME,
  STORIES,
} from './vocabulary.ts'

/** What holds inside one group and ends with it. */
interface State {
  goes: Destination
  story: RtfStory
  /** A group that nothing is known of, and its words. */
  unknown: { name: string; words: string } | undefined
  /** Whether what is said of a row is said of one in a nested table. */
  inner: boolean
  font: number
  bold: boolean
  italic: boolean
  struck: boolean
  hidden: boolean
  change: TrackedChange | undefined
  /** How many characters follow a `\u` for readers without Unicode. */
  fallback: number
}

/** What a file says, before it is made a Document. */
export interface RtfContent {
  stories: FlowStory[]
  metadata: Metadata
  /** The file ended inside a group: a part of it is missing. */
  cut: boolean
}

/** Deeper than any writer nests groups; what lies deeper is read as if it lay here. */
const MOST_DEPTH = 1000
const WESTERN = 1252
/** Bytes written as hex digits, which are no words. */
const BINARY = /^[\da-f\s]{40,}$/i

/** Reads RTF source (bytes as latin1 characters). Whatever it holds, it is read once from start to end. */
export function readRtf(source: string): RtfContent {
  return new RtfReader().read(source)
}

class RtfReader {
  private readonly body = newStory('body')
  private readonly asides: FlowStory[] = []
  private readonly tables = new HeadTables()
  private readonly metadata: Metadata = {}
  private codePage = WESTERN
  private state: State = {
    goes: 'story',
    story: this.body,
    unknown: undefined,
    inner: false,
    font: 0,
    bold: false,
    italic: false,
    struck: false,
    hidden: false,
    change: undefined,
    fallback: 1,
  }
  private readonly stack: State[] = []
  private tooDeep = 0
  /** Bytes waiting for the next, as letters of some code pages take two. */
  private pending = ''
  private skip = 0
  private starred = false

  read(source: string): RtfContent {
    for (const token of tokensOf(source)) {
      if (token.kind === 'text') {
        const text = token.text.slice(this.skip)
        this.skip = Math.max(0, this.skip - token.text.length)
        if (text !== '') this.takeBytes(text)
        continue
      }
      this.flush()
      if (token.kind === 'open') this.open()
      else if (token.kind === 'close') this.close()
      else if (token.kind === 'symbol') this.takeSymbol(token.symbol)
      else {
        this.takeWord(token.word, token.value)
        this.starred = false
      }
    }
    this.flush()
    const cut = this.stack.length > 0
    while (this.stack.length > 0) this.close()
    const blocks = this.body.writer.finish(depthOf(this.body))
    const body: FlowStory = { kind: 'body', part: 'document', path: '', blocks }
    return { stories: [body, ...this.asides], metadata: this.metadata, cut }
  }

  private open(): void {
    if (this.stack.length >= MOST_DEPTH) {
      this.tooDeep++
      return
    }
    this.stack.push(this.state)
    this.state = { ...this.state }
    this.starred = false
  }

  private close(): void {
    if (this.tooDeep > 0) {
      this.tooDeep--
      return
    }
    const { story, unknown } = this.state
    const outer = this.stack.pop()
    if (!outer) return
    if (story !== outer.story) this.endStory(story, outer.story)
    if (unknown && unknown !== outer.unknown && !BINARY.test(unknown.words)) {
      outer.story.writer.marks.push(...unknownMarks(`\\${unknown.name}`, unknown.words))
    }
    this.state = outer
    this.skip = 0
  }

  /** A text box or note stands where it is anchored; other stories stand beside the body. */
  private endStory(story: RtfStory, outer: RtfStory): void {
    const { kind } = story
    const blocks = story.writer.finish(depthOf(story))
    if (kind === 'box') outer.writer.marks.push({ kind, blocks })
    else if (kind === 'footnote' || kind === 'comment' || kind === 'endnote') {
      outer.writer.marks.push({ kind: 'note', note: { kind, blocks } })
    } else {
      const number = this.asides.filter((each) => each.kind === kind).length + 1
      this.asides.push({ kind, part: `${kind}s`, path: `${kind} ${number} / `, blocks })
    }
  }

  private takeSymbol(symbol: string): void {
    if (symbol === '*') this.starred = true
    else if (symbol === '~') this.takeBytes(' ')
    else if (symbol === '_') this.takeBytes('-')
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.takeBytes(symbol)
    else if (symbol === '\n' || symbol === '\r') this.takeWord('par', undefined)
  }

  private takeBytes(text: string): void {
    this.pending += text
  }

  private flush(): void {
    const bytes = this.pending
    if (bytes === '') return
    this.pending = ''
    const font = this.tables.fonts.get(this.state.font)
    const inStory = this.state.goes === 'story' || this.state.goes === 'marker'
    const letters = lettersOf(bytes, (inStory ? font?.codePage : undefined) ?? this.codePage)
    this.takeText(inStory ? signsIn(letters, font?.name) : letters)
  }

  private takeText(text: string): void {
    const { goes, story } = this.state
    if (goes === 'story') addWords(story.writer.marks, text, this.state, this.state.change)
    else if (goes === 'marker') story.writer.marker += text
    else if (goes === 'unknown') {
      if (this.state.unknown) this.state.unknown.words += text
    } else if (goes === 'title' || goes === 'author') {
      this.metadata[goes] = `${this.metadata[goes] ?? ''}${text}`
    } else if (goes !== 'nowhere' && goes !== 'info') this.tables.takeText(goes, text)
  }

  private takeWord(word: string, value: number | undefined): void {
    const { state } = this
    if (state.goes === 'nowhere') return
    if (state.goes === 'info') {
      state.goes = word === 'title' || word === 'author' ? word : 'nowhere'
      return
    }
    const table = meaningOf(HEAD_GROUPS, word)
    const aside = meaningOf(STORIES, word)
    if (NOWHERE.has(word)) state.goes = 'nowhere'
    else if (state.goes === 'unknown') return
    else if (table) {
      state.goes = table
      this.tables.begin()
    } else if (aside) {
      state.story = newStory(aside)
      state.goes = 'story'
    } else if (this.starred && !READ_ALL_THE_SAME.has(word)) {
      // In the tables at the head it is no word of the text, whatever it is.
      const isText = state.goes === 'story' || state.goes === 'marker'
      state.goes = isText ? 'unknown' : 'nowhere'
      state.unknown = { name: word, words: '' }
    } else if (word === 'nesttableprops') state.inner = true
    else if (word === 'object') state.story.writer.marks.push({ kind: 'unread', what: 'an embedded object' })
    else if (state.goes === 'story' || state.goes === 'marker') this.format(word, value)
    else if (state.goes !== 'title' && state.goes !== 'author') {
      this.tables.takeWord(state.goes, word, value ?? 0)
    }
  }

  private format(word: string, value: number | undefined): void {
    const { state } = this
    const { story } = state
    const on = value !== 0
    const character = meaningOf(CHARACTERS, word)
    if (character !== undefined) {
      this.takeText(character)
      return
    }
    switch (word) {
      case 'u':
        this.takeText(
          signsIn(String.fromCharCode((value ?? 0) & 0xffff), this.tables.fonts.get(state.font)?.name),
        )
        this.skip = state.fallback
        break
      case 'uc':
        state.fallback = Math.min(8, Math.max(0, value ?? 1))
        break
      case 'ansicpg':
        this.codePage = value && value > 0 ? value : WESTERN
        break
      case 'mac':
        this.codePage = 10000
        break
      case 'f':
        state.font = value ?? 0
        break
      case 'plain':
        Object.assign(state, { bold: false, italic: false, struck: false, hidden: false, change: undefined })
        break
      case 'b':
        state.bold = on
        break
      case 'i':
        state.italic = on
        break
      case 'strike':
      case 'striked':
        state.struck = on
        break
      case 'v':
        state.hidden = on
        break
      case 'deleted':
        state.change = on ? { ...state.change, kind: 'deleted' } : undefined
        break
      case 'revised':
        state.change = on ? { ...state.change, kind: 'inserted' } : undefined
        break
      case 'revauth':
      case 'revauthdel': {
        const author = this.tables.authors[value ?? 0]
        if (state.change && author) state.change = { ...state.change, author }
        break
      }
      case 'revdttm':
      case 'revdttmdel':
        if (state.change && value) state.change = { ...state.change, at: dateOf(value) }
        break
      default:
        // A number in front of a paragraph comes with formatting of its own, which is not the paragraph's.
        if (state.goes === 'story') arrange(story, word, value ?? 0, this.tables, state.inner)
    }
  }
}

/** A date as Word packs it: minutes, hours, day, month and years since 1900, from the lowest bit. */
function dateOf(packed: number): string {
  const take = (from: number, bits: number): string =>
    String((packed >>> from) & ((1 << bits) - 1)).padStart(2, '0')
  const year = 1900 + ((packed >>> 20) & 0x1ff)
  return `${year}-${take(16, 4)}-${take(11, 5)}T${take(6, 5)}:${take(0, 6)}:00`
}

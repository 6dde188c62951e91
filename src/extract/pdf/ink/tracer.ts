import type { Box } from '../../../model/index.ts'
import { multiply, transformBox } from './geometry.ts'
import { readGlyphs } from './glyphs.ts'
import type { PageInk } from './ink.ts'
import { drawPath, type PaintKind } from './paths.ts'
import { type GraphicsState, initialState, type LoadedFont } from './state.ts'

/** What is needed besides the operators themselves. */
export interface PageSurroundings {
  /** pdf.js's names of the operators: its numbers differ between releases. */
  operators: Record<string, number>
  /** From the page's own space to points from its top left corner. */
  place: ArrayLike<number>
  width: number
  height: number
  font(name: string): LoadedFont | null
  /** Whether an optional content group (a layer) is shown. */
  shown(group: unknown): boolean
}

/** Bounds on what one page may hold, against files that are made to exhaust a reader. */
const MOST_GLYPHS = 200_000
const MOST_RULINGS = 50_000
const MOST_FILLS = 20_000
const MOST_STATES = 500

const UNTURNED = [1, 0, 0, 1, 0, 0] as const

/** What a page's operators act on: the graphics state, what is open, and what was printed so far. */
export class Tracer {
  readonly ink: PageInk
  state: GraphicsState
  readonly #around: PageSurroundings
  readonly #page: Box
  readonly #base: GraphicsState
  readonly #saved: GraphicsState[] = []
  /** Marked content that is open: its id for the structure tree, and whether it is shown. */
  readonly #marks: { id: number | null; shown: boolean }[] = []
  #pendingClip = false
  /** Something was placed since the state was saved, and nothing drawn. */
  #placed = false
  #drawn = false

  constructor(around: PageSurroundings) {
    const { width, height } = around
    this.#around = around
    this.#page = { left: 0, top: 0, right: width, bottom: height }
    this.ink = {
      width,
      height,
      glyphs: [],
      rulings: [],
      fills: [],
      pictures: [],
      lostFonts: [],
      drawings: [],
      cut: false,
    }
    this.#base = initialState(multiply(UNTURNED, around.place), this.#page)
    this.state = this.#base
  }

  /** It holds more than any page that is read whole. */
  get isFull(): boolean {
    const { glyphs, rulings, fills } = this.ink
    return glyphs.length > MOST_GLYPHS || rulings.length > MOST_RULINGS || fills.length > MOST_FILLS
  }

  save(): void {
    if (this.#saved.length < MOST_STATES) this.#saved.push({ ...this.state })
    this.#placed = this.#drawn = false
  }

  restore(): void {
    // A picture is the unit square, placed and drawn by itself; pdf.js leaves out the drawing of what it skips.
    if (this.#placed && !this.#drawn) this.picture()
    this.#placed = false
    this.#drawn = true
    this.state = this.#saved.pop() ?? this.state
  }

  transform(matrix: ArrayLike<number> | null | undefined): void {
    if (!matrix || matrix.length < 6) return
    this.state.place = multiply(this.state.place, matrix)
    this.#placed = true
  }

  /** Only the path that is drawn next is painted upon from then on. */
  clipToNext(): void {
    this.#pendingClip = true
  }

  clipTo(box: Box): void {
    const { clip } = this.state
    this.state.clip = {
      left: Math.max(clip.left, box.left),
      top: Math.max(clip.top, box.top),
      right: Math.min(clip.right, box.right),
      bottom: Math.min(clip.bottom, box.bottom),
    }
  }

  boxOf(rectangle: ArrayLike<number>): Box {
    const [left, top, right, bottom] = [rectangle[0]!, rectangle[1]!, rectangle[2]!, rectangle[3]!]
    return transformBox(this.state.place, { left, top, right, bottom })
  }

  path(kind: PaintKind | undefined, points: ArrayLike<number> | null | undefined): void {
    this.#drawn = true
    if (!kind || !points) return
    const outline = drawPath(points, kind, this.state, this.#shownInk())
    if (this.#pendingClip && outline) this.clipTo(outline)
    this.#pendingClip = false
  }

  picture(): void {
    if (this.#isShown() && this.ink.pictures.length < MOST_FILLS) {
      this.ink.pictures.push(this.boxOf([0, 0, 1, 1]))
    }
  }

  startText(matrix: ArrayLike<number> = UNTURNED): void {
    const { state } = this
    state.textMatrix = multiply(UNTURNED, matrix)
    state.x = state.y = state.lineX = state.lineY = 0
  }

  startLine(x: number, y: number): void {
    const { state } = this
    state.x = state.lineX += x
    state.y = state.lineY += y
  }

  setFont(name: unknown, size: unknown): void {
    const { state, ink } = this
    state.font = this.#around.font(String(name))
    if (!state.font && !ink.lostFonts.includes(String(name))) ink.lostFonts.push(String(name))
    const points = Number(size) || 0
    state.fontSize = Math.abs(points)
    state.fontDirection = points < 0 ? -1 : 1
  }

  /** The entries of a graphics state dictionary. */
  setGraphics(pairs: readonly unknown[]): void {
    const { state } = this
    let [blended, masked] = [!state.covers, false]
    for (const pair of pairs) {
      if (!Array.isArray(pair)) continue
      const [key, value] = pair as [string, unknown]
      if (key === 'LW') state.lineWidth = Number(value)
      else if (key === 'CA') state.strokeAlpha = Number(value)
      else if (key === 'ca') state.fillAlpha = Number(value)
      else if (key === 'BM') blended = value !== 'source-over' && value !== 'normal'
      else if (key === 'SMask') masked = value !== false
      else if (key === 'Font' && Array.isArray(value)) this.setFont(value[0], value[1])
    }
    state.covers = !blended && !masked
  }

  showText(glyphs: readonly unknown[]): void {
    this.#drawn = true
    const mark = this.#marks.findLast((each) => each.id !== null)?.id ?? null
    readGlyphs(glyphs, this.state, this.#shownInk(), mark)
  }

  beginContent(tag: unknown, properties: unknown): void {
    if (tag === 'OC') this.#marks.push({ id: null, shown: this.#around.shown(properties) })
    else this.#marks.push({ id: typeof properties === 'number' ? properties : null, shown: true })
  }

  endContent(): void {
    this.#marks.pop()
  }

  /** What is drawn on the page as a whole, whatever its own operators left behind. */
  beginAnnotation(): void {
    this.save()
    this.state = { ...initialState(this.#base.place, this.#page) }
  }

  #isShown(): boolean {
    return this.#marks.every((mark) => mark.shown)
  }

  #shownInk(): PageInk | null {
    return this.#isShown() ? this.ink : null
  }
}

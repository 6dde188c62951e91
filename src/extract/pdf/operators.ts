import type { Box } from '../../model/index.ts'
import { multiply, transformBox } from './geometry.ts'
import { readGlyphs } from './glyphs.ts'
import type { PageInk } from './ink.ts'
import { drawPath, type PaintKind } from './paths.ts'
import { type GraphicsState, initialState, type LoadedFont } from './state.ts'

/** What pdf.js gives for a page: operator numbers and their arguments, side by side. */
export interface OperatorList {
  fnArray: ArrayLike<number>
  argsArray: ArrayLike<unknown>
}

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

type Arguments = readonly unknown[]

/** Follows a page's operators and notes what they print and where. */
export function traceOperators(list: OperatorList, around: PageSurroundings): PageInk {
  const page: Box = { left: 0, top: 0, right: around.width, bottom: around.height }
  const ink: PageInk = {
    width: around.width,
    height: around.height,
    glyphs: [],
    rulings: [],
    fills: [],
    pictures: [],
    lostFonts: [],
    drawings: [],
    cut: false,
  }
  const base = initialState(multiply([1, 0, 0, 1, 0, 0], around.place), page)
  let state: GraphicsState = base
  const saved: GraphicsState[] = []
  /** Marked content that is open: its id for the structure tree, and whether it is shown. */
  const marks: { id: number | null; shown: boolean }[] = []
  let pendingClip = false

  /** Something was placed since the state was saved, and nothing drawn. */
  let [placed, drawn] = [false, false]

  const save = (): void => {
    if (saved.length < MOST_STATES) saved.push({ ...state })
    placed = drawn = false
  }
  const restore = (): void => {
    // A picture is the unit square, placed and drawn by itself; pdf.js leaves out the drawing of what it skips.
    if (placed && !drawn) picture()
    placed = false
    drawn = true
    state = saved.pop() ?? state
  }
  const transform = (matrix: ArrayLike<number> | null | undefined): void => {
    if (!matrix || matrix.length < 6) return
    state.place = multiply(state.place, matrix)
    placed = true
  }
  const clipTo = (box: Box): void => {
    state.clip = {
      left: Math.max(state.clip.left, box.left),
      top: Math.max(state.clip.top, box.top),
      right: Math.min(state.clip.right, box.right),
      bottom: Math.min(state.clip.bottom, box.bottom),
    }
  }
  const startLine = (x: number, y: number): void => {
    state.x = state.lineX += x
    state.y = state.lineY += y
  }
  const resetText = (): void => {
    state.x = state.y = state.lineX = state.lineY = 0
  }
  const setFont = (name: unknown, size: unknown): void => {
    state.font = around.font(String(name))
    if (!state.font && !ink.lostFonts.includes(String(name))) ink.lostFonts.push(String(name))
    const points = Number(size) || 0
    state.fontSize = Math.abs(points)
    state.fontDirection = points < 0 ? -1 : 1
  }
  const setGraphics = (pairs: Arguments): void => {
    let [blended, masked] = [!state.covers, false]
    for (const pair of pairs) {
      if (!Array.isArray(pair)) continue
      const [key, value] = pair as [string, unknown]
      if (key === 'LW') state.lineWidth = Number(value)
      else if (key === 'CA') state.strokeAlpha = Number(value)
      else if (key === 'ca') state.fillAlpha = Number(value)
      else if (key === 'BM') blended = value !== 'source-over' && value !== 'normal'
      else if (key === 'SMask') masked = value !== false
      else if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1])
    }
    state.covers = !blended && !masked
  }
  const isShown = (): boolean => marks.every((mark) => mark.shown)
  const boxOf = (rectangle: ArrayLike<number>): Box =>
    transformBox(state.place, {
      left: rectangle[0]!,
      top: rectangle[1]!,
      right: rectangle[2]!,
      bottom: rectangle[3]!,
    })

  const paints: Record<string, PaintKind> = {
    stroke: { stroke: true, fill: false },
    closeStroke: { stroke: true, fill: false },
    fill: { stroke: false, fill: true },
    eoFill: { stroke: false, fill: true },
    fillStroke: { stroke: true, fill: true },
    eoFillStroke: { stroke: true, fill: true },
    closeFillStroke: { stroke: true, fill: true },
    closeEOFillStroke: { stroke: true, fill: true },
    endPath: { stroke: false, fill: false },
  }
  const paintOf = new Map(Object.entries(paints).map(([name, kind]) => [around.operators[name], kind]))

  const picture = (): void => {
    if (isShown() && ink.pictures.length < MOST_FILLS) ink.pictures.push(boxOf([0, 0, 1, 1]))
  }

  const handlers: Record<string, (args: Arguments) => void> = {
    save,
    restore,
    transform: (args) => transform(args as number[]),
    setGState: (args) => setGraphics(args[0] as Arguments),
    setLineWidth: ([width]) => {
      state.lineWidth = Number(width)
    },
    setFillRGBColor: ([colour]) => {
      state.fillColour = String(colour)
    },
    setStrokeRGBColor: ([colour]) => {
      state.strokeColour = String(colour)
    },
    setFillColorN: () => {
      state.fillColour = null
    },
    setStrokeColorN: () => {
      state.strokeColour = null
    },
    setFillTransparent: () => {
      state.fillColour = null
    },
    setStrokeTransparent: () => {
      state.strokeColour = null
    },
    clip: () => {
      pendingClip = true
    },
    eoClip: () => {
      pendingClip = true
    },
    constructPath: ([operator, data]) => {
      drawn = true
      const kind = paintOf.get(operator as number)
      const points = (data as (ArrayLike<number> | null)[] | undefined)?.[0]
      if (!kind || !points) return
      const outline = drawPath(points, kind, state, isShown() ? ink : null)
      if (pendingClip && outline) clipTo(outline)
      pendingClip = false
    },
    beginText: () => {
      state.textMatrix = [1, 0, 0, 1, 0, 0]
      resetText()
    },
    setTextMatrix: ([matrix]) => {
      const given = matrix as ArrayLike<number>
      state.textMatrix = multiply([1, 0, 0, 1, 0, 0], given)
      resetText()
    },
    setFont: ([name, size]) => setFont(name, size),
    setCharSpacing: ([spacing]) => {
      state.characterSpacing = Number(spacing)
    },
    setWordSpacing: ([spacing]) => {
      state.wordSpacing = Number(spacing)
    },
    setHScale: ([scale]) => {
      state.horizontalScale = Number(scale) / 100
    },
    setLeading: ([leading]) => {
      state.leading = -Number(leading)
    },
    setTextRise: ([rise]) => {
      state.rise = Number(rise)
    },
    setTextRenderingMode: ([mode]) => {
      state.renderingMode = Number(mode)
    },
    moveText: ([x, y]) => startLine(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = Number(y)
      startLine(Number(x), Number(y))
    },
    nextLine: () => startLine(0, state.leading),
    showText: ([glyphs]) => {
      drawn = true
      const mark = marks.findLast((each) => each.id !== null)?.id ?? null
      readGlyphs(glyphs as Arguments, state, isShown() ? ink : null, mark)
    },
    beginMarkedContent: () => {
      marks.push({ id: null, shown: true })
    },
    beginMarkedContentProps: ([tag, props]) => {
      if (tag === 'OC') marks.push({ id: null, shown: around.shown(props) })
      else marks.push({ id: typeof props === 'number' ? props : null, shown: true })
    },
    endMarkedContent: () => {
      marks.pop()
    },
    paintFormXObjectBegin: ([matrix, bounds]) => {
      save()
      transform(matrix as ArrayLike<number> | null)
      if (bounds) clipTo(boxOf(bounds as ArrayLike<number>))
    },
    paintFormXObjectEnd: restore,
    beginGroup: save,
    endGroup: restore,
    beginAnnotation: ([, , toPage, matrix]) => {
      save()
      state = { ...initialState(base.place, page) }
      transform(toPage as ArrayLike<number> | null)
      transform(matrix as ArrayLike<number> | null)
    },
    endAnnotation: restore,
    paintImageXObject: picture,
    paintInlineImageXObject: picture,
    paintImageMaskXObject: picture,
  }
  const byNumber = new Map(Object.entries(handlers).map(([name, run]) => [around.operators[name], run]))

  for (let i = 0; i < list.fnArray.length; i++) {
    byNumber.get(list.fnArray[i])?.((list.argsArray[i] ?? []) as Arguments)
    if (
      ink.glyphs.length > MOST_GLYPHS ||
      ink.rulings.length > MOST_RULINGS ||
      ink.fills.length > MOST_FILLS
    ) {
      ink.cut = true
      break
    }
  }
  return ink
}

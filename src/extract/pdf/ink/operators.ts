import type { PageInk } from './ink.ts'
import type { PaintKind } from './paths.ts'
import { type PageSurroundings, Tracer } from './tracer.ts'

/** What pdf.js gives for a page: operator numbers and their arguments, side by side. */
export interface OperatorList {
  fnArray: ArrayLike<number>
  argsArray: ArrayLike<unknown>
}

type Arguments = readonly unknown[]

/** How a path is painted, by the operator that ends it. */
const PAINTS: Readonly<Record<string, PaintKind>> = {
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

/** What each operator does, by its name in pdf.js; what is not here prints nothing. */
const OPERATORS: Readonly<
  Record<string, (tracer: Tracer, args: Arguments, paintOf: ReadonlyMap<number, PaintKind>) => void>
> = {
  save: (tracer) => tracer.save(),
  restore: (tracer) => tracer.restore(),
  transform: (tracer, args) => tracer.transform(args as number[]),
  setGState: (tracer, [pairs]) => tracer.setGraphics(pairs as Arguments),
  setLineWidth: ({ state }, [width]) => {
    state.lineWidth = Number(width)
  },
  setFillRGBColor: ({ state }, [colour]) => {
    state.fillColour = String(colour)
  },
  setStrokeRGBColor: ({ state }, [colour]) => {
    state.strokeColour = String(colour)
  },
  setFillColorN: ({ state }) => {
    state.fillColour = null
  },
  setStrokeColorN: ({ state }) => {
    state.strokeColour = null
  },
  setFillTransparent: ({ state }) => {
    state.fillColour = null
  },
  setStrokeTransparent: ({ state }) => {
    state.strokeColour = null
  },
  clip: (tracer) => tracer.clipToNext(),
  eoClip: (tracer) => tracer.clipToNext(),
  constructPath: (tracer, [operator, data], paintOf) =>
    tracer.path(paintOf.get(operator as number), (data as (ArrayLike<number> | null)[] | undefined)?.[0]),
  beginText: (tracer) => tracer.startText(),
  setTextMatrix: (tracer, [matrix]) => tracer.startText(matrix as ArrayLike<number>),
  setFont: (tracer, [name, size]) => tracer.setFont(name, size),
  setCharSpacing: ({ state }, [spacing]) => {
    state.characterSpacing = Number(spacing)
  },
  setWordSpacing: ({ state }, [spacing]) => {
    state.wordSpacing = Number(spacing)
  },
  setHScale: ({ state }, [scale]) => {
    state.horizontalScale = Number(scale) / 100
  },
  setLeading: ({ state }, [leading]) => {
    state.leading = -Number(leading)
  },
  setTextRise: ({ state }, [rise]) => {
    state.rise = Number(rise)
  },
  setTextRenderingMode: ({ state }, [mode]) => {
    state.renderingMode = Number(mode)
  },
  moveText: (tracer, [x, y]) => tracer.startLine(Number(x), Number(y)),
  setLeadingMoveText: (tracer, [x, y]) => {
    tracer.state.leading = Number(y)
    tracer.startLine(Number(x), Number(y))
  },
  nextLine: (tracer) => tracer.startLine(0, tracer.state.leading),
  showText: (tracer, [glyphs]) => tracer.showText(glyphs as Arguments),
  beginMarkedContent: (tracer) => tracer.beginContent(null, null),
  beginMarkedContentProps: (tracer, [tag, properties]) => tracer.beginContent(tag, properties),
  endMarkedContent: (tracer) => tracer.endContent(),
  paintFormXObjectBegin: (tracer, [matrix, bounds]) => {
    tracer.save()
    tracer.transform(matrix as ArrayLike<number> | null)
    if (bounds) tracer.clipTo(tracer.boxOf(bounds as ArrayLike<number>))
  },
  paintFormXObjectEnd: (tracer) => tracer.restore(),
  beginGroup: (tracer) => tracer.save(),
  endGroup: (tracer) => tracer.restore(),
  beginAnnotation: (tracer, [, , toPage, matrix]) => {
    tracer.beginAnnotation()
    tracer.transform(toPage as ArrayLike<number> | null)
    tracer.transform(matrix as ArrayLike<number> | null)
  },
  endAnnotation: (tracer) => tracer.restore(),
  paintImageXObject: (tracer) => tracer.picture(),
  paintInlineImageXObject: (tracer) => tracer.picture(),
  paintImageMaskXObject: (tracer) => tracer.picture(),
}

/** Follows a page's operators and notes what they print and where. */
export function traceOperators(list: OperatorList, around: PageSurroundings): PageInk {
  const numbered = <T>(named: Readonly<Record<string, T>>): Map<number, T> =>
    new Map(Object.entries(named).map(([name, value]) => [around.operators[name]!, value]))
  const [operators, paintOf] = [numbered(OPERATORS), numbered(PAINTS)]
  const tracer = new Tracer(around)
  for (let i = 0; i < list.fnArray.length; i++) {
    operators.get(list.fnArray[i]!)?.(tracer, (list.argsArray[i] ?? []) as Arguments, paintOf)
    if (tracer.isFull) {
      tracer.ink.cut = true
      break
    }
  }
  return tracer.ink
}

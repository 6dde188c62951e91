import type { Box } from '../../../model/index.ts'
import { applyTo, holds, type Matrix, middleX, middleY, multiply } from './geometry.ts'
import type { FontLook, PageInk, Turn } from './ink.ts'
import type { GraphicsState, LoadedFont } from './state.ts'
import { letterOf } from './symbols.ts'

/** The part of pdf.js's glyph that is read here. Numbers between glyphs are kerning in thousandths. */
interface ShownGlyph {
  unicode: string
  width: number
  isSpace: boolean
  vmetric?: ArrayLike<number> | null
}

const INVISIBLE = 3
/** Added to a rendering mode where the text is also a clip; mode 7 draws nothing. */
const CLIP_ONLY = 7

/** Nothing smaller was ever printed, in points: a damaged file may set letters without any size. */
const LEAST_SIZE = 0.5
/** How far type reaches above and below its line of writing, in parts of its size. */
const ABOVE = 0.75
export const BELOW = 0.25

const looks = new WeakMap<LoadedFont, FontLook>()

function lookOf(font: LoadedFont): FontLook {
  let look = looks.get(font)
  if (!look) {
    const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '')
    look = {
      name,
      bold: Boolean(font.bold || font.black) || /bold|black|heavy|semibold|demi/i.test(name),
      italic: Boolean(font.italic) || /italic|oblique/i.test(name),
      letters: new Map(),
    }
    looks.set(font, look)
  }
  return look
}

/** The quarter turn nearest to the direction in which text runs on the page (y grows downwards). */
function turnOf(place: Matrix): Turn {
  const [dx, dy] = [place[0], place[1]]
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2
  return dy > 0 ? 1 : 3
}

/** Start, end and line of writing of a stretch from one point to another, the page turned upright. */
function along(turn: Turn, x1: number, y1: number, x2: number, y2: number): [number, number, number] {
  if (turn === 0) return [x1, x2, y1]
  if (turn === 1) return [y1, y2, -x1]
  if (turn === 2) return [-x1, -x2, -y1]
  return [-y1, -y2, x1]
}

/** The box on the page of a stretch of writing given as seen when the page is turned upright. */
export function turnedBox(turn: Turn, start: number, end: number, top: number, bottom: number): Box {
  if (turn === 0) return { left: start, right: end, top, bottom }
  if (turn === 1) return { left: -bottom, right: -top, top: start, bottom: end }
  if (turn === 2) return { left: -end, right: -start, top: -bottom, bottom: -top }
  return { left: top, right: bottom, top: -end, bottom: -start }
}

/** Notes the glyphs of one show-text operator on `ink` (null: not shown) and moves the text position on. */
export function readGlyphs(
  glyphs: readonly unknown[],
  state: GraphicsState,
  ink: PageInk | null,
  mark: number | null,
): void {
  const font = state.font
  if (!font || state.fontSize === 0 || !Array.isArray(glyphs)) return
  const { fontSize, fontDirection } = state
  const scale = state.horizontalScale * fontDirection
  const perUnit = font.isType3Font ? (font.fontMatrix?.[0] ?? 0.001) : 0.001
  const vertical = Boolean(font.vertical)
  const place = multiply(state.place, state.textMatrix)
  const turn = vertical ? 1 : turnOf(scale < 0 ? [-place[0], -place[1], 0, 0, 0, 0] : place)
  const height = fontSize * Math.hypot(place[2], place[3])
  const look = lookOf(font)
  const mode = state.renderingMode & 3
  const invisible =
    state.renderingMode === CLIP_ONLY || mode === INVISIBLE || (mode === 0 && state.fillAlpha === 0)

  let opens = true
  for (const each of glyphs) {
    if (typeof each === 'number') {
      const step = ((vertical ? 1 : -1) * each * fontSize) / 1000
      if (vertical) state.y += step
      else state.x += step * scale
      continue
    }
    const glyph = each as ShownGlyph | null
    if (!glyph) continue
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing
    const width = glyph.width * perUnit * fontSize
    let [fromX, fromY] = [state.x, state.y + state.rise]
    let [toX, toY] = [fromX + width * scale, fromY]
    if (vertical) {
      const advance = (glyph.vmetric ? glyph.vmetric[0]! : -1000) * 0.001 * fontSize - spacing
      toX = fromX
      toY = fromY + advance
      state.y += advance
      // Upright characters stand centred on their vertical line of writing.
      fromX = toX -= fontSize * 0.25
    } else {
      state.x += (width + spacing * fontDirection) * scale
    }
    if (!ink) continue
    const [x1, y1] = applyTo(place, fromX, fromY)
    const [x2, y2] = applyTo(place, toX, toY)
    const [start, end, baseline] = along(turn, x1, y1, x2, y2)
    const box = turnedBox(
      turn,
      Math.min(start, end),
      Math.max(start, end),
      baseline - ABOVE * height,
      baseline + BELOW * height,
    )
    if (!Number.isFinite(start + end + baseline) || !holds(state.clip, middleX(box), middleY(box))) continue
    let text = look.letters.get(glyph.unicode)
    if (text === undefined) {
      text = letterOf(glyph.unicode, look.name)
      look.letters.set(glyph.unicode, text)
    }
    ink.glyphs.push({
      text,
      box,
      turn,
      size: Math.max(LEAST_SIZE, height),
      baseline,
      start: Math.min(start, end),
      end: Math.max(start, end),
      tracking: Math.min(Math.max(0, state.characterSpacing * Math.hypot(place[0], place[1])), height),
      font: look,
      opens,
      invisible,
      blank: text.trim() === '',
      mark,
      colour: mode === 1 ? state.strokeColour : state.fillColour,
    })
    opens = false
  }
}

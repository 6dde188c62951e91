import type { Box } from '../../../model/index.ts'
import { IDENTITY, type Matrix } from './geometry.ts'

/** What pdf.js tells of a font, as far as it is used here. */
export interface LoadedFont {
  name?: string
  bold?: boolean
  black?: boolean
  italic?: boolean
  vertical?: boolean
  isType3Font?: boolean
  fontMatrix?: number[]
}

/** The part of the graphics state that says where and how something is drawn. */
export interface GraphicsState {
  /** From user space to points from the top left corner of the page. */
  place: Matrix
  clip: Box
  fillColour: string | null
  strokeColour: string | null
  fillAlpha: number
  strokeAlpha: number
  /** Nothing shines through what is painted: no blending with what is below, no mask. */
  covers: boolean
  lineWidth: number
  font: LoadedFont | null
  fontSize: number
  fontDirection: 1 | -1
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  leading: number
  characterSpacing: number
  wordSpacing: number
  horizontalScale: number
  rise: number
  renderingMode: number
}

export function initialState(place: Matrix, clip: Box): GraphicsState {
  return {
    place,
    clip,
    fillColour: '#000000',
    strokeColour: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    covers: true,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    fontDirection: 1,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    leading: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    rise: 0,
    renderingMode: 0,
  }
}

import type { Mask, PixelBox } from './raster.ts'

/** Sizes in inches: a speck is no larger, and nothing but other specks is this near. */
const SPECK = 0.022
const ALONE = 0.07

/** A connected piece of ink. */
export interface Piece {
  box: PixelBox
  inked: number
}

/** The connected pieces of ink on a page, found run by run. */
export function piecesOf({ width, height, data }: Mask): Piece[] {
  const parent: number[] = []
  const pieces: Piece[] = []
  const find = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  let above: { from: number; to: number; id: number }[] = []
  for (let y = 0; y < height; y++) {
    const here: typeof above = []
    let next = 0
    const row = y * width
    for (let x = 0; x < width; ) {
      if (data[row + x] === 0) {
        x++
        continue
      }
      const from = x
      while (x < width && data[row + x] === 1) x++
      let id = -1
      while (next < above.length && above[next]!.to < from) next++
      for (let i = next; i < above.length && above[i]!.from <= x; i++) {
        const root = find(above[i]!.id)
        if (id === -1) id = root
        else if (root !== id) parent[root] = id
      }
      if (id === -1) {
        id = parent.length
        parent.push(id)
        pieces.push({ box: { left: from, top: y, right: x, bottom: y + 1 }, inked: 0 })
      }
      const piece = pieces[id]!
      piece.box.left = Math.min(piece.box.left, from)
      piece.box.right = Math.max(piece.box.right, x)
      piece.box.bottom = y + 1
      piece.inked += x - from
      here.push({ from, to: x, id })
    }
    above = here
  }
  for (const [id, piece] of pieces.entries()) {
    const root = find(id)
    if (root === id) continue
    const home = pieces[root]!
    home.box.left = Math.min(home.box.left, piece.box.left)
    home.box.top = Math.min(home.box.top, piece.box.top)
    home.box.right = Math.max(home.box.right, piece.box.right)
    home.box.bottom = Math.max(home.box.bottom, piece.box.bottom)
    home.inked += piece.inked
  }
  return pieces.filter((_, id) => parent[id] === id)
}

/** Specks of dirt: tiny pieces of ink that stand by themselves, as no dot of an i and no full stop does. */
export function specksAmong(pieces: readonly Piece[], { width, height }: Mask, dpi: number): Piece[] {
  const limit = SPECK * dpi
  const reach = Math.max(1, Math.round(ALONE * dpi))
  const across = Math.ceil(width / reach)
  const near = new Uint8Array(across * Math.ceil(height / reach))
  const isTiny = ({ box }: Piece): boolean => Math.max(box.right - box.left, box.bottom - box.top) <= limit
  for (const piece of pieces) {
    if (isTiny(piece)) continue
    const { left, top, right, bottom } = piece.box
    for (let row = Math.floor(top / reach); row <= Math.floor((bottom - 1) / reach); row++) {
      near.fill(
        1,
        row * across + Math.floor(left / reach),
        row * across + Math.floor((right - 1) / reach) + 1,
      )
    }
  }
  const isNear = ({ box }: Piece): boolean => {
    const [column, row] = [
      Math.floor((box.left + box.right) / 2 / reach),
      Math.floor((box.top + box.bottom) / 2 / reach),
    ]
    for (let y = row - 1; y <= row + 1; y++) {
      for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++) {
        if (near[y * across + x]) return true
      }
    }
    return false
  }
  return pieces.filter((piece) => isTiny(piece) && !isNear(piece))
}

/** Side of the squares, in pixels, by which pieces are looked up. */
const SQUARE = 64

/** Finds the pieces of ink that may be of a word: those in the squares that its box touches. */
export function nearPieces(pieces: readonly Piece[]): (word: { box: PixelBox }) => Piece[] {
  const keyOf = (x: number, y: number): number => Math.floor(x / SQUARE) * 100_003 + Math.floor(y / SQUARE)
  const squares = Map.groupBy(pieces, ({ box }) =>
    keyOf((box.left + box.right) / 2, (box.top + box.bottom) / 2),
  )
  return ({ box }) => {
    const found: Piece[] = []
    for (let x = box.left - SQUARE; x < box.right + SQUARE; x += SQUARE) {
      for (let y = box.top - SQUARE; y < box.bottom + SQUARE; y += SQUARE)
        found.push(...(squares.get(keyOf(x, y)) ?? []))
    }
    return found
  }
}

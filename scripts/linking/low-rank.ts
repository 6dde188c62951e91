import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { Chance } from './random.ts'

/** A matrix of mostly noughts, filled cell by cell. */
export class SparseMatrix {
  /** For each row, values by column. */
  private readonly rows: Map<number, number>[]
  private width = 0

  constructor(height: number) {
    this.rows = Array.from({ length: height }, () => new Map())
  }

  add(row: number, column: number, value: number): void {
    const cells = this.rows[row]!
    cells.set(column, (cells.get(column) ?? 0) + value)
    this.width = Math.max(this.width, column + 1)
  }

  /**
   * The counts as positive pointwise mutual information in nats: how much more often a row and a column go
   * together than chance would have it, 0 where less often. Column totals are raised to `flattened` first.
   */
  toPositiveMutualInformation(flattened: number): CompressedRows {
    const columnSums = new Float64Array(this.width)
    for (const cells of this.rows)
      for (const [column, value] of cells) columnSums[column] = columnSums[column]! + value
    const flat = columnSums.map((sum) => sum ** flattened)
    const all = flat.reduce((sum, value) => sum + value, 0)
    const starts = [0]
    const columns: number[] = []
    const values: number[] = []
    for (const cells of this.rows) {
      let rowSum = 0
      for (const value of cells.values()) rowSum += value
      for (const [column, value] of cells) {
        const information = Math.log((value * all) / (rowSum * flat[column]!))
        if (information <= 0) continue
        columns.push(column)
        values.push(information)
      }
      starts.push(columns.length)
    }
    return { width: this.width, starts, columns: Int32Array.from(columns), values: Float64Array.from(values) }
  }
}

/** A sparse matrix row after row: the cells of row `r` are those from `starts[r]` up to `starts[r + 1]`. */
interface CompressedRows {
  width: number
  starts: readonly number[]
  columns: Int32Array
  values: Float64Array
}

const EXTRA = 20
const ROUNDS = 6

/**
 * The rows of a matrix in `rank` dimensions: left singular vectors times the square roots of the singular
 * values, each row of Euclidean length 1. By subspace iteration (Halko, Martinsson and Tropp, "Finding
 * Structure with Randomness", 2011) from a start that is always the same.
 */
export function lowRank(matrix: CompressedRows, rank: number): Float64Array[] {
  const chance = new Chance(1)
  const size = rank + EXTRA
  let basis = Array.from({ length: matrix.starts.length - 1 }, () =>
    Float64Array.from({ length: size }, () => chance.next() - 0.5),
  )
  for (let round = 0; round < ROUNDS; round++)
    basis = orthonormal(timesItsTranspose(matrix, orthonormal(basis)))
  const image = timesItsTranspose(matrix, basis)
  const { values, rotation } = eigen(inner(basis, image))
  return basis.map((row) => {
    const turned = rotated(row, rotation).subarray(0, rank)
    const scaled = turned.map((value, at) => value * Math.max(0, values[at]!) ** 0.25)
    const length = Math.hypot(...scaled) || 1
    return scaled.map((value) => value / length)
  })
}

/** M Mᵀ B. */
function timesItsTranspose(
  { width, starts, columns, values }: CompressedRows,
  basis: readonly Float64Array[],
): Float64Array<ArrayBuffer>[] {
  const size = basis[0]!.length
  const between = Array.from({ length: width }, () => new Float64Array(size))
  const addTo = (into: Float64Array, from: Float64Array, factor: number): void => {
    for (let at = 0; at < size; at++) into[at] = into[at]! + factor * from[at]!
  }
  for (const [row, line] of basis.entries()) {
    for (let cell = starts[row]!; cell < starts[row + 1]!; cell++)
      addTo(between[columns[cell]!]!, line, values[cell]!)
  }
  return basis.map((_, row) => {
    const into = new Float64Array(size)
    for (let cell = starts[row]!; cell < starts[row + 1]!; cell++)
      addTo(into, between[columns[cell]!]!, values[cell]!)
    return into
  })
}

/** Aᵀ B. */
function inner(a: readonly Float64Array[], b: readonly Float64Array[]): Matrix {
  const size = a[0]!.length
  const product = Array.from({ length: size }, () => new Float64Array(size))
  for (const [row, left] of a.entries()) {
    const right = b[row]!
    for (let i = 0; i < size; i++) {
      const line = product[i]!
      const factor = left[i]!
      for (let j = 0; j < size; j++) line[j] = line[j]! + factor * right[j]!
    }
  }
  return new Matrix(product.map((line) => Array.from(line)))
}

/** Eigenvalues, largest first, and their vectors as columns. */
function eigen(matrix: Matrix): { values: number[]; rotation: Float64Array[] } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  })
  const order = [...realEigenvalues.keys()].sort((x, y) => realEigenvalues[y]! - realEigenvalues[x]!)
  const rows = eigenvectorMatrix.to2DArray()
  return {
    values: order.map((at) => realEigenvalues[at]!),
    rotation: rows.map((row) => Float64Array.from(order, (at) => row[at]!)),
  }
}

/** The same subspace with columns of length 1 at right angles. */
function orthonormal(basis: readonly Float64Array<ArrayBuffer>[]): Float64Array<ArrayBuffer>[] {
  const { values, rotation } = eigen(inner(basis, basis))
  return basis.map((row) => rotated(row, rotation).map((value, at) => value / Math.sqrt(values[at]!)))
}

function rotated(row: Float64Array, rotation: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const into = new Float64Array(row.length)
  for (const [from, line] of rotation.entries()) {
    const factor = row[from]!
    for (let at = 0; at < into.length; at++) into[at] = into[at]! + factor * line[at]!
  }
  return into
}

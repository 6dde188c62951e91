/**
 * Columns: what tables' columns mean, and which tables hold actions. Outside tables and those of the fit are read by
 * models fitted without their source (cross-validated by group); the cold ones, which no fit has seen and which hold no
 * actions, by the weights in use.
 */
import { MODELS } from '../../src/shape/fitted.ts'
import { DOUBTFUL } from '../../src/shape/index.ts'
import { columnsOf, crossValidate, figuresOf, type Prediction, readWith } from '../columns/cross.ts'
import { kindSample } from '../columns/fit-kind.ts'
import { planTables } from '../columns/own-plans.ts'
import { type LabelledTable, outsideTables, ownTables } from '../columns/tables.ts'
import type { StageReport, StageRow } from './report.ts'

const OUTSIDE = 'outside'

function inUse(table: LabelledTable): Prediction {
  const sample = kindSample(table, MODELS.columns)
  return {
    table,
    choices: readWith(MODELS.columns, table),
    sample,
    kind: MODELS.kind.ofFeatures(sample.features),
  }
}

const rowOf = (name: string, share: number, count: number): StageRow => ({
  name,
  precision: share,
  recall: share,
  f1: share,
  count,
})

const shareRight = (columns: readonly { right: boolean }[]): number =>
  columns.filter(({ right }) => right).length / Math.max(1, columns.length)

function rowsOf(name: string, predictions: readonly Prediction[]): StageRow[] {
  const { columns, tables, found, mistaken, calibration, counts } = figuresOf(predictions)
  const sure = columnsOf(predictions).filter(({ probability }) => probability >= DOUBTFUL)
  return [
    rowOf(`${name}: columns right`, columns, counts.columns),
    rowOf(`${name}: columns right of those not said to be doubtful`, shareRight(sure), sure.length),
    rowOf(`${name}: tables wholly right`, tables, counts.tables),
    rowOf(`${name}: tables of actions found`, found, counts.actions),
    ...(counts.others > 20 ? [rowOf(`${name}: other tables told apart`, 1 - mistaken, counts.others)] : []),
    rowOf(`${name}: calibration (1 less the error)`, 1 - calibration, counts.columns),
  ]
}

export async function evaluate(): Promise<StageReport> {
  const cold = ownTables('negatives-cold').map(inUse)
  const coldRow = rowOf('cold: other tables told apart', 1 - figuresOf(cold).mistaken, cold.length)
  const outside = outsideTables()
  // Without the outside tables the models are others: their figures would not be those recorded.
  if (outside.length === 0) return { stage: 'columns', rows: [coldRow], notes: [], skipped: [OUTSIDE, 'own'] }
  const crossed = crossValidate([
    ...outside,
    ...ownTables('train'),
    ...planTables(),
    ...ownTables('negatives-train'),
  ])
  const [ofOutside, ofOwn] = [true, false].map((isOutside) =>
    crossed.filter(({ table }: Prediction) => table.group.startsWith('bench/') === isOutside),
  )
  return {
    stage: 'columns',
    rows: [...rowsOf(OUTSIDE, ofOutside!), ...rowsOf('own', ofOwn!), coldRow],
    notes: [],
  }
}

import type { Choice } from '../../src/shape/columns/assign.ts'
import { ColumnReader } from '../../src/shape/columns/reader.ts'
import { KindReader } from '../../src/shape/kind.ts'
import { calibrationError } from '../evaluate/calibration.ts'
import { DEFAULTS, type FitOptions, fitColumns } from './fit.ts'
import { fitKind, holdsActions, kindSample } from './fit-kind.ts'
import type { Sample } from './softmax.ts'
import { foldOf, type LabelledTable, tableRows } from './tables.ts'

/** What a model that never saw a table's source makes of it. */
export interface Prediction {
  table: LabelledTable
  choices: Choice[]
  /** How likely the table holds actions. */
  kind: number
  sample: Sample
}

const FOLDS = 4

export function readWith(reader: ColumnReader, { headers, rows }: LabelledTable): Choice[] {
  const features = reader.features(headers, tableRows(rows))
  return reader.together(features.map((own) => reader.first(own))).read('action').choices
}

/** Predictions for all tables, each by models fitted without its source; tables without roles hold no actions. */
export function crossValidate(
  tables: readonly LabelledTable[],
  options: FitOptions = DEFAULTS,
): Prediction[] {
  const inFold = (fold: number) => (table: LabelledTable) => foldOf(table.group, FOLDS) === fold
  const predictions = Array.from({ length: FOLDS }, (_, fold) => {
    const reader = new ColumnReader(
      fitColumns(
        tables.filter((table) => holdsActions(table) && !inFold(fold)(table)),
        options,
      ),
    )
    return tables.filter(inFold(fold)).map((table) => ({
      fold,
      table,
      choices: readWith(reader, table),
      sample: kindSample(table, reader),
    }))
  }).flat()
  const kinds = Array.from(
    { length: FOLDS },
    (_, fold) =>
      new KindReader(fitKind(predictions.filter((each) => each.fold !== fold).map(({ sample }) => sample))),
  )
  return predictions.map(({ fold, ...each }) => ({
    ...each,
    kind: kinds[fold]!.ofFeatures(each.sample.features),
  }))
}

/** Classes of the model as the clerks name them. */
const AS_LABELLED: Readonly<Record<string, string>> = { section: 'extra', term: 'due' }

/** The role that a column's label or prediction comes to. */
export function roleName(name: string): string {
  const first = name.split('+')[0]!
  return AS_LABELLED[first] ?? first
}

/** Every column of unambiguous tables of actions: whether it was read right, and how likely that was. */
export function columnsOf(predictions: readonly Prediction[]): { probability: number; right: boolean }[] {
  return predictions
    .filter(({ table }) => !table.ambiguous && holdsActions(table))
    .flatMap(({ table, choices }) =>
      choices.map(({ role, probability }, at) => ({
        probability,
        right: roleName(role) === roleName(table.roles[at]!),
      })),
    )
}

/** The shares that the figures quote, 0 to 1. */
export function figuresOf(predictions: readonly Prediction[]) {
  const clear = predictions.filter(({ table }) => !table.ambiguous && holdsActions(table))
  const columns = columnsOf(predictions)
  const whole = clear.filter(({ table, choices }) =>
    choices.every(({ role }, at) => roleName(role) === roleName(table.roles[at]!)),
  )
  const actions = predictions.filter(({ table }) => holdsActions(table))
  const others = predictions.filter(({ table }) => !holdsActions(table))
  const share = (part: number, all: number): number => (all === 0 ? 1 : part / all)
  return {
    columns: share(columns.filter(({ right }) => right).length, columns.length),
    tables: share(whole.length, clear.length),
    found: share(actions.filter(({ kind }) => kind >= 0.5).length, actions.length),
    mistaken: share(others.filter(({ kind }) => kind >= 0.5).length, others.length),
    calibration: calibrationError(columns),
    counts: { columns: columns.length, tables: clear.length, actions: actions.length, others: others.length },
  }
}

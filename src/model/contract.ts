/** How sure a thread is; told wherever threads are. */
export const SURE = [
  'number',
  'How sure it is, 0 to 1: the least of its links (1 where a person decided) and of the readings of its rows.',
] as const
export const UNCONFIRMED = [
  'integer',
  'How many of the links that it rests on are under review: nobody has confirmed them.',
] as const

/** For incremental refresh; told wherever rows are replaced with their plan. */
export const LOADED = [
  'datetime',
  'When the plan of the row was last stored, by the clock of the database: for incremental refresh.',
] as const

const LOADED_OR_READ = [
  'datetime',
  'When its plan was last stored, or, until it has one, when it was read: for incremental refresh.',
] as const

/**
 * The data contract: every relation of the database that others build upon, with the type, the key and the
 * meaning of each column. The README's table, `datapackage.json`, the exporters and a test against the live
 * schema all read this one description.
 *
 * A column is `[type, meaning]`; a `?` after the type says that it may be null. Dates are ISO days, date-times
 * ISO in UTC, booleans 0 or 1 in SQLite, JSON is text.
 */
const RELATIONS_AS_WRITTEN = {
  plans: {
    meaning: 'One row a plan: the continuing action plan of one body.',
    key: ['plan_id'],
    refs: {},
    columns: {
      plan_id: ['text', 'Identifies the plan.'],
      body: ['text?', 'The council, trust, school or force whose plan it is.'],
      title: ['text?', 'The title without its date.'],
      editions: ['integer', 'How many editions are stored, further copies of an edition not counted.'],
      first_dated_on: ['date?', 'The day of the earliest edition.'],
      last_dated_on: ['date?', 'The day of the latest edition.'],
      loaded_at: LOADED,
    },
  },
  editions: {
    meaning: 'One row a file: one issued version of a plan.',
    key: ['edition_id'],
    refs: { plan_id: 'plans', same_as: 'editions' },
    columns: {
      edition_id: ['text', 'Identifies the edition; derived from the bytes of its file.'],
      plan_id: ['text?', 'Its plan; null until it has been reconciled.'],
      title: ['text?', 'The title as printed, without its date.'],
      dated_on: ['date?', 'The day the edition speaks for: the latest day of its window.'],
      dated_text: ['text?', 'The words its date was read from.'],
      dated_precision: ['text?', 'day week month quarter term season half year'],
      dated_from: ['text?', 'Where its date stood: title header filename metadata told inferred'],
      source_file: ['text', 'The name of its file.'],
      sha256: ['text', 'The SHA-256 of the bytes of its file.'],
      media_type: ['text', 'What kind of file it is.'],
      pages: ['integer?', 'How many pages it has; null where none can be known.'],
      actions: ['integer', 'How many actions were read from it.'],
      same_as: ['text?', 'The edition that this file is another copy of; a copy is not counted.'],
      imported_at: ['datetime', 'When it was stored.'],
      dated_earliest: ['date?', 'The first day of the window of its date.'],
      body: ['text?', 'The body as printed or told.'],
      loaded_at: LOADED_OR_READ,
      title_probability: ['number?', 'How likely the title is right, 0 to 1; null where none was read.'],
      title_runner_up: ['text?', 'What was nearly taken for the title.'],
      body_probability: ['number?', 'How likely the body is right, 0 to 1; null where none was read.'],
      body_runner_up: ['text?', 'What was nearly taken for the body.'],
      dated_probability: ['number?', 'How likely its own date is right, 0 to 1; null where none was read.'],
      dated_runner_up: ['date?', 'The day that was nearly taken.'],
      dated_runner_up_text: ['text?', 'The words of that day.'],
    },
  },
  actions: {
    meaning: 'One row an action of an edition: what it says there, never altered afterwards.',
    key: ['action_id'],
    refs: { edition_id: 'editions', plan_id: 'plans', thread_id: 'threads', repeat_of: 'actions' },
    columns: {
      action_id: ['text', 'Identifies the action in this edition; derived from the edition and the place.'],
      edition_id: ['text', 'The edition that says it.'],
      plan_id: ['text?', 'The plan of that edition.'],
      thread_id: ['text?', 'The same action across editions; null in a further copy of an edition.'],
      position: ['integer', 'Its order in the edition, from 1.'],
      section: ['text?', 'The heading above its table.'],
      ref: ['text?', 'Its number as printed.'],
      area: ['text?', 'The recommendation or objective it answers.'],
      source: ['text?', 'Where the area came from, where the plan says so.'],
      action: ['text', 'What is to be done, as printed.'],
      owner: ['text?', 'The words of the owner cell.'],
      due_text: ['text?', 'The words of the due cell or cells.'],
      due_earliest: ['date?', 'The first day of the window of the current deadline.'],
      due_on: ['date?', 'The current deadline: the latest day of its window.'],
      due_precision: ['text?', 'day week month quarter term season half year open'],
      original_due_on: ['date?', 'The first due date that this edition itself shows.'],
      completed_on: ['date?', 'The day it was completed, where stated.'],
      status: [
        'text',
        'not-started in-progress on-track at-risk overdue complete closed ongoing superseded unknown',
      ],
      status_text: ['text?', 'The words the status was read from.'],
      rag: ['text?', 'red amber green blue grey'],
      progress: ['text?', 'The words of the progress cell.'],
      extra: ['json', 'Columns that fit no role: header and words as printed.'],
      page: ['integer?', 'The page the row begins on; null where none can be known.'],
      table_no: ['integer', 'The table it stands in, from 1.'],
      row_no: ['integer', 'The row of that table, from 1.'],
      confidence: ['number', 'How sure the reading of the row is, 0 to 1.'],
      priority: ['text?', 'High, medium, low; severity: as printed.'],
      response: ['text?', 'What was answered to the recommendation (`Agreed`), where that is no action.'],
      measure: ['text?', 'How success is told: criteria, evidence, the outcome looked for.'],
      resources: ['text?', 'Cost, budget, who and what else is needed.'],
      repeat_of: [
        'text?',
        'The action of the same edition that this row prints again; it is counted once, and this row is in no thread.',
      ],
      corrected: [
        'json',
        'Of each field that holds what a person said, the words as printed: `{"due": "Mar 12"}`; null where none are.',
      ],
      loaded_at: LOADED_OR_READ,
    },
  },
  columns: {
    meaning: 'One row a column of a table: what it is called and what it was taken for.',
    key: ['edition_id', 'table_no', 'index'],
    refs: { edition_id: 'editions' },
    columns: {
      edition_id: ['text', 'The edition.'],
      table_no: ['integer', 'The table, from 1.'],
      index: ['integer', 'The column, from 0, left to right.'],
      header: ['text', 'Its header as printed; empty where it has none.'],
      role: ['text', 'What it was taken for: a role as in `cells`.'],
      probability: ['number', 'How likely that is right, 0 to 1.'],
      runner_up: ['text?', 'The role that was nearly taken.'],
      decided_by: ['text', 'model person'],
      also: ['text?', 'The second role of a header that joins two (`Lead / Due date`).'],
      use: [
        'text?',
        'groups (its words are the section of its rows) or term (the deadline is ticked under it).',
      ],
      holds_actions: ['boolean', 'Its table holds actions.'],
    },
  },
  action_dates: {
    meaning: 'One row a dated statement of an action.',
    key: ['action_id', 'seq'],
    refs: { action_id: 'actions' },
    columns: {
      action_id: ['text', 'The action.'],
      seq: ['integer', 'Order in the row, from 1.'],
      role: ['text', 'due revised completed started review reported'],
      earliest: ['date?', 'The first day of the window; null where there is no date.'],
      latest: ['date?', 'The last day of the window: a deadline counts as this day.'],
      precision: ['text', 'day week month quarter term season half year open'],
      open: ['text?', 'The kind of words that stand where a date might: immediate ongoing tbc relative'],
      text: ['text', 'The exact words it was read from.'],
      label: ['text?', 'The header or word that gave it its role.'],
      implied: ['json', 'The parts that are not printed and were supplied.'],
      rule: ['text', 'The rule that read it.'],
      marks: ['json', 'milestone struck tracked mistyped'],
    },
  },
  action_owners: {
    meaning: 'One row an owner of an action.',
    key: ['action_id', 'seq'],
    refs: { action_id: 'actions' },
    columns: {
      action_id: ['text', 'The action.'],
      seq: ['integer', 'Order in the owner cell, from 1.'],
      kind: ['text', 'role person body'],
      name: ['text', 'The words that name the owner.'],
    },
  },
  action_steps: {
    meaning: 'One row a paragraph, list item or numbered part of an action.',
    key: ['action_id', 'seq'],
    refs: { action_id: 'actions' },
    columns: {
      action_id: ['text', 'The action.'],
      seq: ['integer', 'Order in the action, from 1.'],
      text: ['text', 'The words of the step.'],
    },
  },
  cells: {
    meaning: 'One row a place: where the words that each value was read from stand in their source.',
    key: ['action_id', 'seq', 'place'],
    refs: { action_id: 'actions' },
    columns: {
      action_id: ['text', 'The action.'],
      role: [
        'text',
        'reference area source action steps owner due revised started completed review status rag progress response priority measure resources extra section',
      ],
      text: ['text', 'The words of the whole cell.'],
      page: ['integer?', 'The page; null where none can be known.'],
      left: ['number?', "Left edge in points from the page's left; null for text and Word sources."],
      top: ['number?', "Top edge in points from the page's top."],
      right: ['number?', 'Right edge in points.'],
      bottom: ['number?', 'Bottom edge in points.'],
      line: ['integer?', 'The first line, from 1, in a text source.'],
      seq: ['integer', 'The cell among those of the action, from 1.'],
      place: ['integer', 'The place among those of the cell, from 1: several where a page break cut it.'],
      header: ['text', "The column's header as printed."],
      raw: ['text?', "The source's own characters where they differ from the words."],
      column: ['integer?', 'The first column in a text source, from 1.'],
      end_line: ['integer?', 'The last line in a text source.'],
      end_column: ['integer?', 'The column after the last character in a text source.'],
      part: ['text?', 'The part of a Word file that holds the words.'],
      path: ['text?', 'The path inside that part.'],
    },
  },
  links: {
    meaning: 'One row a judged pair of actions in two editions, the earlier first.',
    key: ['from_action_id', 'to_action_id', 'relation'],
    refs: { from_action_id: 'actions', to_action_id: 'actions', plan_id: 'plans' },
    columns: {
      from_action_id: ['text', 'The action in the earlier edition.'],
      to_action_id: ['text', 'The action in the later edition.'],
      relation: ['text', 'same split merged'],
      probability: ['number', 'How likely the relation holds, 0 to 1.'],
      verdict: ['text', 'accepted review rejected'],
      decided_by: ['text', 'rule person'],
      evidence: ['json', 'Each comparison with its value and its weight in log-odds.'],
      plan_id: ['text', 'The plan of both.'],
      loaded_at: LOADED,
    },
  },
  threads: {
    meaning: 'One row an action across the editions of its plan.',
    key: ['thread_id'],
    refs: { plan_id: 'plans', first_edition_id: 'editions', last_edition_id: 'editions' },
    columns: {
      thread_id: ['text', 'Identifies the thread; derived from its first action.'],
      plan_id: ['text', 'Its plan.'],
      action: ['text', 'The action in its latest words.'],
      first_edition_id: ['text', 'The edition it first stands in.'],
      last_edition_id: ['text', 'The edition it last stands in.'],
      editions: ['integer', 'In how many editions it stands.'],
      outcome: ['text', 'open complete dropped reopened split merged'],
      sure: SURE,
      unconfirmed_links: UNCONFIRMED,
      loaded_at: LOADED,
    },
  },
  revisions: {
    meaning: 'One row a change of a date: between neighbours of a thread, or printed inside one cell.',
    key: ['thread_id', 'seq'],
    refs: { thread_id: 'threads', from_edition_id: 'editions', to_edition_id: 'editions' },
    columns: {
      thread_id: ['text', 'The thread.'],
      seq: ['integer', 'Order in the thread, from 1.'],
      from_edition_id: ['text', 'The edition that shows the old date.'],
      to_edition_id: ['text', 'The edition that shows the new date; the same for one inside a cell.'],
      from_on: ['date?', 'The old deadline.'],
      to_on: ['date?', 'The new deadline.'],
      days: ['integer?', 'Days from the old to the new deadline.'],
      days_least: ['integer?', 'The least that the windows of the two allow.'],
      days_most: ['integer?', 'The most that the windows of the two allow.'],
      kind: ['text', 'slipped advanced restated set cleared corrected'],
      declared: ['boolean', 'The document shows the old date or says that it was revised.'],
      after_due: ['boolean?', 'It was moved in an edition issued after it had passed.'],
      text: ['text', 'The words that show the new date.'],
      loaded_at: LOADED,
    },
  },
  slippage: {
    meaning: 'One row a thread: how far its date moved from the first that any edition shows to the current.',
    key: ['thread_id'],
    refs: { thread_id: 'threads', plan_id: 'plans' },
    columns: {
      thread_id: ['text', 'The thread.'],
      plan_id: ['text', 'Its plan.'],
      body: ['text?', 'The body whose plan it is.'],
      section: ['text?', 'The heading above it in its last edition.'],
      ref: ['text?', 'Its number in its last edition.'],
      area: ['text?', 'Its area in its last edition.'],
      action: ['text', 'Its words in its last edition.'],
      owner: ['text?', 'Its owner in its last edition.'],
      original_due_on: ['date?', 'The first due date that any edition shows.'],
      current_due_on: ['date?', 'The due date that holds now.'],
      completed_on: ['date?', 'The day it was completed, where stated.'],
      revisions: ['integer', 'How many times its date was revised.'],
      slip_days: ['integer?', 'Days from the original to the current date.'],
      slip_least: ['integer?', 'The least that vague dates allow.'],
      slip_most: ['integer?', 'The most that vague dates allow.'],
      overdue_days: ['integer?', "Days from the current date to the plan's last edition, while open."],
      outcome: ['text', 'open complete dropped reopened split merged'],
      sure: SURE,
      unconfirmed_links: UNCONFIRMED,
      loaded_at: LOADED,
    },
  },
  issues: {
    meaning: 'One row a doubt: what was not read, or may have been read wrongly.',
    key: ['edition_id', 'seq'],
    refs: { edition_id: 'editions', action_id: 'actions' },
    columns: {
      edition_id: ['text', 'The edition.'],
      action_id: ['text?', 'The action it concerns, if one.'],
      code: ['text', 'The kind of doubt.'],
      severity: ['text', 'info warning error'],
      message: ['text', 'What, where and what to do.'],
      text: ['text?', 'The words in question.'],
      page: ['integer?', 'The page they stand on.'],
      seq: ['integer', 'Order in the edition, from 1.'],
    },
  },
  corrections: {
    meaning: 'One row a thing that a person said of what was read or linked; no rerun touches it.',
    key: ['correction_id'],
    refs: {},
    columns: {
      correction_id: ['text', 'Identifies the correction; derived from what it says and when.'],
      kind: ['text', 'edition removed plan column field not-a-row same-row link'],
      target: [
        'text',
        'What it is about: the id of an edition (of a plan, its first) or of an action; of a column also words of a plan or a pattern of file names.',
      ],
      value: ['json', 'What was said.'],
      reason: ['text', 'Why, or where it was said.'],
      by: ['text', 'Who said it.'],
      at: ['datetime', 'When.'],
      undone_at: ['datetime?', 'When it was taken back; null while it holds.'],
      undone_by: ['text?', 'Who took it back.'],
      seq: ['integer', 'The order in which things were said: the later outranks the earlier.'],
    },
  },
  decisions: {
    meaning: "One row a person's ruling on a pair of actions; no rerun touches it.",
    key: ['from_action_id', 'to_action_id'],
    refs: {},
    columns: {
      from_action_id: ['text', 'The action in the earlier edition.'],
      to_action_id: ['text', 'The action in the later edition.'],
      ruling: ['text', 'same different split merged'],
      reason: ['text', 'Why.'],
      decided_by: ['text', 'Who ruled.'],
      at: ['datetime', 'When.'],
    },
  },
} as const satisfies Record<string, WrittenRelation>

type WrittenRelation = {
  meaning: string
  key: readonly string[]
  refs: Readonly<Record<string, string>>
  columns: Readonly<Record<string, readonly [`${ColumnType}${'' | '?'}`, string]>>
}

/** What a column holds. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'json'

type Value<T extends string> = T extends `${infer Base}?`
  ? Value<Base> | null
  : T extends 'integer' | 'number' | 'boolean'
    ? number
    : string

/** The name of a relation of the contract. */
export type RelationName = keyof typeof RELATIONS_AS_WRITTEN

type Columns<R extends RelationName> = (typeof RELATIONS_AS_WRITTEN)[R]['columns']

/** A row of a relation, as SQLite gives it. */
export type RowOf<R extends RelationName> = {
  [C in keyof Columns<R>]: Columns<R>[C] extends readonly [infer T extends string, string] ? Value<T> : never
}

/** One documented column. */
export type ContractColumn = { name: string; type: ColumnType; nullable: boolean; meaning: string }

/** One documented relation. `refs` names, for a column, the relation whose key it holds. */
export type ContractRelation = {
  name: string
  meaning: string
  key: readonly string[]
  refs: Readonly<Record<string, string>>
  columns: readonly ContractColumn[]
}

/** A relation as written above, spelled out. */
export function describeRelation(name: string, written: WrittenRelation): ContractRelation {
  const columns = Object.entries(written.columns).map(([column, [type, meaning]]) => ({
    name: column,
    type: type.replace('?', '') as ColumnType,
    nullable: type.endsWith('?'),
    meaning,
  }))
  return { ...written, name, columns }
}

/** Every relation of the contract, in the order in which a reader meets them. */
export const CONTRACT: readonly (ContractRelation & { name: RelationName })[] = Object.entries(
  RELATIONS_AS_WRITTEN,
).map(([name, written]) => ({ ...describeRelation(name, written), name: name as RelationName }))

import { type ContractRelation, describeRelation } from './contract.ts'
import { LOADED, SURE, UNCONFIRMED } from './relations/written.ts'

/**
 * The star schema beside the plain relations, for tools that want dimensions and facts. Keys are the contract's
 * ids, so they are stable over re-imports; `loaded_at` moves, for all rows of a plan, whenever
 * the plan is linked anew and stored: rows newer than the last refresh are those to load again.
 */
const DAY_KEY = (what: string) => ['integer?', `${what}, as a key of dim_date (yyyymmdd).`] as const

export const STAR: readonly ContractRelation[] = [
  describeRelation('dim_plan', {
    meaning: 'Dimension: one row a plan.',
    key: ['plan_id'],
    refs: {},
    columns: {
      plan_id: ['text', 'Identifies the plan.'],
      body: ['text?', 'The body whose plan it is.'],
      title: ['text?', 'The title without its date.'],
      first_dated_on: ['date?', 'The day of the earliest edition.'],
      last_dated_on: ['date?', 'The day of the latest edition.'],
      loaded_at: LOADED,
    },
  }),
  describeRelation('dim_edition', {
    meaning: 'Dimension: one row an edition, further copies left out.',
    key: ['edition_id'],
    refs: { plan_id: 'dim_plan', dated_key: 'dim_date' },
    columns: {
      edition_id: ['text', 'Identifies the edition.'],
      plan_id: ['text', 'Its plan.'],
      edition_no: ['integer', 'Its order in the plan, from 1.'],
      dated_on: ['date?', 'The day it speaks for.'],
      dated_key: DAY_KEY('That day'),
      source_file: ['text', 'The name of its file.'],
      is_latest: ['boolean', 'The latest edition of its plan.'],
      loaded_at: LOADED,
    },
  }),
  describeRelation('dim_date', {
    meaning:
      'Dimension: one row a calendar day, from the first to the last day that any fact names; a day whose year is a typing error stands by itself.',
    key: ['date_key'],
    refs: {},
    columns: {
      date_key: ['integer', 'The day as yyyymmdd.'],
      date: ['date', 'The day.'],
      year: ['integer', 'The calendar year.'],
      quarter: ['integer', 'The quarter of the calendar year, 1 to 4.'],
      month: ['integer', 'The month, 1 to 12.'],
      month_name: ['text', 'The name of the month.'],
      day: ['integer', 'The day of the month.'],
      weekday: ['integer', 'The day of the week, 1 (Monday) to 7 (Sunday).'],
      is_weekend: ['boolean', 'Saturday or Sunday.'],
      financial_year: ['text', 'The UK financial year, April to March: 2012/13.'],
      financial_quarter: ['integer', 'The quarter of the financial year, 1 (April to June) to 4.'],
      financial_month: ['integer', 'The month of the financial year, 1 (April) to 12 (March).'],
    },
  }),
  describeRelation('dim_action', {
    meaning:
      'Dimension, slowly changing of type 2: one row a version of an action, as one edition words it. thread_id is the durable key.',
    key: ['action_id'],
    refs: { plan_id: 'dim_plan', edition_id: 'dim_edition' },
    columns: {
      action_id: ['text', 'Identifies the version.'],
      thread_id: ['text', 'Identifies the action through all its versions.'],
      plan_id: ['text', 'Its plan.'],
      edition_id: ['text', 'The edition that words it so.'],
      version: ['integer', 'The order of the version, from 1.'],
      valid_from: ['date?', 'The day of its edition: holds from here, this day included.'],
      valid_to: [
        'date?',
        'The day of the next version: holds up to here, that day not; null for the current.',
      ],
      is_current: ['boolean', 'The last version.'],
      section: ['text?', 'The heading above it.'],
      ref: ['text?', 'Its number as printed.'],
      area: ['text?', 'The recommendation or objective it answers.'],
      action: ['text', 'What is to be done.'],
      owner: ['text?', 'The words of the owner cell.'],
      status: ['text', 'Its status.'],
      rag: ['text?', 'Its rating.'],
      outcome: ['text', 'What became of the action: open complete dropped reopened split merged'],
      sure: SURE,
      unconfirmed_links: UNCONFIRMED,
      loaded_at: LOADED,
    },
  }),
  describeRelation('dim_owner', {
    meaning: 'Dimension: one row an owner as named.',
    key: ['owner_key'],
    refs: {},
    columns: {
      owner_key: ['text', 'Kind and name.'],
      kind: ['text', 'role person body'],
      name: ['text', 'The words that name the owner.'],
    },
  }),
  describeRelation('bridge_action_owner', {
    meaning: 'Which owners a version of an action has.',
    key: ['action_id', 'owner_key'],
    refs: { action_id: 'dim_action', owner_key: 'dim_owner' },
    columns: {
      action_id: ['text', 'The version.'],
      owner_key: ['text', 'The owner.'],
      loaded_at: LOADED,
    },
  }),
  describeRelation('fact_action', {
    meaning: 'Fact: one row an action in an edition: how it stood on the day of the edition.',
    key: ['action_id'],
    refs: {
      action_id: 'dim_action',
      plan_id: 'dim_plan',
      edition_id: 'dim_edition',
      dated_key: 'dim_date',
      due_key: 'dim_date',
      original_due_key: 'dim_date',
      completed_key: 'dim_date',
    },
    columns: {
      action_id: ['text', 'The version of the action.'],
      thread_id: ['text', 'The action through all its versions.'],
      plan_id: ['text', 'Its plan.'],
      edition_id: ['text', 'The edition.'],
      dated_key: DAY_KEY('The day of the edition'),
      due_key: DAY_KEY('The deadline in this edition'),
      original_due_key: DAY_KEY('The first deadline that any edition shows'),
      completed_key: DAY_KEY('The day of completion'),
      is_complete: ['boolean', 'Reported complete or closed.'],
      is_overdue: ['boolean', 'Not complete, and its deadline lies before the edition.'],
      days_overdue: ['integer', 'Days from the deadline to the edition while overdue, else 0.'],
      days_from_original: ['integer?', 'Days from the first deadline to that of this edition.'],
      loaded_at: LOADED,
    },
  }),
  describeRelation('fact_revision', {
    meaning: 'Fact: one row a revision of a date.',
    key: ['thread_id', 'seq'],
    refs: {
      action_id: 'dim_action',
      plan_id: 'dim_plan',
      edition_id: 'dim_edition',
      from_key: 'dim_date',
      to_key: 'dim_date',
      revised_key: 'dim_date',
    },
    columns: {
      thread_id: ['text', 'The action through all its versions.'],
      seq: ['integer', 'Order in the thread, from 1.'],
      action_id: ['text?', 'The version that shows the new date.'],
      plan_id: ['text', 'Its plan.'],
      edition_id: ['text', 'The edition that shows the new date.'],
      from_key: DAY_KEY('The old deadline'),
      to_key: DAY_KEY('The new deadline'),
      revised_key: DAY_KEY('The day of the edition that shows it'),
      kind: ['text', 'slipped advanced restated set cleared corrected'],
      days: ['integer?', 'Days from the old to the new deadline.'],
      days_least: ['integer?', 'The least that vague dates allow.'],
      days_most: ['integer?', 'The most that vague dates allow.'],
      is_declared: ['boolean', 'The plan says so.'],
      is_after_due: ['boolean?', 'It came after the old deadline had passed.'],
      loaded_at: LOADED,
    },
  }),
]

import type { Role } from '../model/index.ts'

/**
 * What column headers say, by Role. Phrases are in comparison form (lower case, no punctuation) and are looked
 * for as whole words in sequence. `weight` is how surely the phrase alone means the Role: 1 for words used for
 * nothing else, less for words that other columns use too and that the contents must confirm.
 *
 * The words are those of published British and American improvement, inspection, audit and safeguarding plans.
 */
export interface HeaderPhrases {
  role: Role
  weight: number
  phrases: readonly string[]
}

/** Phrases parted by commas, over as many lines as they need. */
const list = (phrases: string): readonly string[] =>
  phrases.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '))

export const HEADER_PHRASES: readonly HeaderPhrases[] = [
  {
    role: 'reference',
    weight: 1,
    phrases: list(`ref, reference, ref no, reference no, reference number, action no, action number`),
  },
  {
    role: 'reference',
    weight: 0.9,
    phrases: list(`no, nr, number, item no, action ref, action id, id, rec no, serial, s no, sr no`),
  },
  { role: 'reference', weight: 0.5, phrases: list(`item, rec`) },

  {
    role: 'area',
    weight: 1,
    phrases: list(`
      area for development, areas for development, area for improvement, areas for improvement, afi,
      recommendation, recommendations, objective, objectives`),
  },
  {
    role: 'area',
    weight: 0.8,
    phrases: list(`
      area, areas, finding, findings, issue, issues, priority, priorities, theme, goal, aim, aims,
      standard, concern, issue identified, area of concern, area of focus, what needs to improve, what
      do we need to improve, what we need to improve, requirement, must do, should do, key line of
      enquiry, workstream, gap, weakness, strategic objective`),
  },
  {
    role: 'area',
    weight: 0.5,
    phrases: list(`outcome, desired outcome, category, topic, criterion, risk`),
  },

  {
    role: 'source',
    weight: 0.9,
    phrases: list(`source, origin, source of action, source of recommendation`),
  },

  {
    role: 'action',
    weight: 1,
    phrases: list(`
      action, actions, action required, actions required, action to be taken, actions to be taken,
      agreed action, agreed actions, planned action, planned actions, proposed action, improvement
      action, improvement actions, action needed, what will we do, what we will do, what are we going
      to do, corrective action, management action, action plan`),
  },
  {
    role: 'action',
    weight: 0.8,
    phrases: list(`
      management response, task, tasks, activity, activities, deliverable, deliverables, intervention,
      initiative, commitment, what, improvement, step, steps`),
  },
  {
    role: 'action',
    weight: 0.65,
    phrases: list(`milestone, milestones, target, targets, response, mitigation`),
  },

  {
    role: 'steps',
    weight: 0.95,
    phrases: list(`
      specific action, specific actions, detailed action, detailed actions, key step, key steps, sub
      action, sub actions, action steps, key tasks, how, how will we do it, how we will do it, how
      will we achieve this, how we will achieve this`),
  },

  {
    role: 'owner',
    weight: 1,
    phrases: list(`
      owner, owners, action owner, who, by whom, lead, lead officer, lead person, leads, responsible,
      responsibility, person responsible, persons responsible, responsible person, responsible
      officer, responsible party, responsible lead, who is responsible, lead responsibility,
      accountable, accountable officer, assigned to, action by, action lead, sro`),
  },
  {
    role: 'owner',
    weight: 0.7,
    phrases: list(`manager, officer, name, sponsor, team, department, agency, partner`),
  },

  {
    role: 'due',
    weight: 1,
    phrases: list(`
      due, due date, date due, deadline, timescale, timescales, time scale, timeframe, time frame, by
      when, when, target date, date to be completed, to be completed by, completion date, date for
      completion, target completion date, target completion, planned completion date, expected
      completion date, implementation date, agreed date, end date, finish date, complete by, milestone
      date, original due date, original date, original target date, original deadline, due by, target
      deadline`),
  },
  {
    role: 'due',
    weight: 0.75,
    phrases: list(`date, dates, timing, timeline, end, finish, by, time`),
  },
  { role: 'due', weight: 0.5, phrases: list(`target, completion, milestone`) },

  {
    role: 'revised',
    weight: 1.1,
    phrases: list(`
      revised date, revised due date, revised deadline, revised target, revised target date, revised
      completion date, revised timescale, revised, new date, new target date, new deadline, extended
      date, extended to, current due date, current target date, forecast date, forecast completion
      date, forecast`),
  },
  {
    role: 'completed',
    weight: 1.1,
    phrases: list(`
      date completed, completed date, completed on, actual completion date, actual completion, date of
      completion, date closed, closed date, date achieved, actual date, actual end date, date
      implemented`),
  },
  { role: 'completed', weight: 0.6, phrases: list(`completed, closed, achieved, actual`) },
  {
    role: 'started',
    weight: 1.1,
    phrases: list(
      `start, start date, date started, commencement date, started, date raised, begin, start by`,
    ),
  },
  {
    role: 'review',
    weight: 1.1,
    phrases: list(`review date, next review, next review date, date of review, date for review`),
  },

  {
    role: 'rag',
    weight: 1,
    phrases: list(`rag, brag, rag rating, rag status, brag rating, brag status, traffic light`),
  },
  { role: 'rag', weight: 0.6, phrases: list(`rating, colour, r a g`) },

  {
    role: 'status',
    weight: 1,
    phrases: list(`
      status, current status, progress status, action status, status of action, completion status,
      state`),
  },
  {
    role: 'status',
    weight: 0.7,
    phrases: list(`on target, on track, complete, completed, done, open closed, achieved, met`),
  },

  {
    role: 'progress',
    weight: 1,
    phrases: list(`
      changes to, progress, progress to date, progress so far, impact so far, impact to date, achieved so far,
      evidence of progress, what has been done, what have we done, where are we now, latest position,
      progress update, progress made, progress report, progress notes, update, updates, latest update,
      current position, position, comments, comment, commentary, notes, narrative, progress comments,
      progress evidence, progress and evidence, action taken, actions taken, actions completed`),
  },
]

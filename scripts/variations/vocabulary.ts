/** How plans name their columns and word their cells: what a drawn plan picks from. */
import { due, owner, rag, status } from '../families/author.ts'
import type { Action, Due } from '../families/model.ts'

/** The day of every drawn edition; the due cells below are read from it. */
export const DAY = '2012-05-14'
export const DATES_IN_TITLE = [
  '14 May 2012',
  '14th May 2012',
  '14/05/2012',
  '14.05.12',
  '– 14 May 2012',
  '(as at 14 May 2012)',
  '- updated 14/05/12',
]
export const PLAN_NAMES = [
  'Improvement Plan',
  'Action Plan',
  'Post-Inspection Action Plan',
  'IMPROVEMENT ACTION PLAN',
  'Quality and Safety Improvement Plan',
]

export const HEADERS = {
  reference: ['No.', 'Ref', '', 'Ref No', '#', 'Rec No', 'No'],
  area: [
    'Area for Improvement',
    'Areas for development',
    'Recommendation',
    'Objective',
    'Finding',
    'Issue',
    'Priority',
    'What needs to improve',
    'Outcome sought',
    'Standard',
  ],
  action: [
    'Action',
    'Actions',
    'Action Required',
    'What we will do',
    'Key actions',
    'Agreed action',
    'Actions to be taken',
    'Planned action',
    'Target',
    'Task',
  ],
  steps: ['Specific action/s', 'How we will do it', 'Key steps', 'Detailed actions'],
  owner: [
    'Lead',
    'Who',
    'Person Responsible',
    'Lead Officer',
    'By whom',
    'Owner',
    'Responsibility',
    'Responsible officer',
    'Action owner',
  ],
  due: [
    'By when',
    'Date',
    'Timescale',
    'Deadline',
    'Date to be completed',
    'Target date',
    'Completion date',
    'Due date',
    'When',
    'Timeframe',
  ],
  status: ['Status', 'Current status', 'Action status'],
  rag: ['RAG', 'Progress RAG', 'RAG rating', 'RAG status', 'BRAG'],
  progress: ['Progress', 'Update', 'Comments', 'Progress to date', 'Latest position', 'Current position'],
  measure: ['Success criteria', 'Evidence'],
  resources: ['Cost', 'Resources'],
  extra: ['Monitoring Committee', 'Links to other plans'],
} as const

export const DUE_CELLS: readonly Due[] = [
  due('31/03/13', 'due 2013-03-31'),
  due('31.03.13', 'due 2013-03-31'),
  due('1/7/12', 'due 2012-07-01'),
  due('31/03/2013', 'due 2013-03-31'),
  due('31 March 2013', 'due 2013-03-31'),
  due('31 st March 2013', 'due 2013-03-31'),
  due('By 30th June 2012', 'due 2012-06-30'),
  due('March 2013', 'due 2013-03'),
  due('Mar-13', 'due 2013-03'),
  due('By end Sept', 'due 2012-09-30'),
  due('25/12/12 31/03/13', 'due 2012-12-25', 'revised 2013-03-31'),
  due('~~25/12/12~~ 31/03/13', 'due 2012-12-25', 'revised 2013-03-31'),
  due('30/09/12 31/10/12 Revised to 31/01/13', 'due 2012-09-30', 'revised 2012-10-31', 'revised 2013-01-31'),
  due('31 January 2013 (was 30 September 2012)', 'due 2012-09-30', 'revised 2013-01-31'),
  due('30/06/12 extended to 30/09/12', 'due 2012-06-30', 'revised 2012-09-30'),
  due('Autumn term 2012', 'due 2012-09-01..2012-12-31 term'),
  due('Q3 2012/13', 'due 2012-10-01..2012-12-31 quarter'),
  due('Spring 2013', 'due 2013-03-01..2013-05-31 season'),
  due('w/c 4 June 2012', 'due 2012-06-04..2012-06-10 week'),
  due('mid-October 2012', 'due 2012-10-11..2012-10-20 month'),
  due('Immediate', `due immediate ${DAY}`),
  due('TBC', 'due tbc'),
  due('Ongoing', 'due ongoing'),
  due('Complete'),
  due('Complete 02/04/12', 'completed 2012-04-02'),
  due('Completed 02/04/12', 'completed 2012-04-02'),
  due('Complete 02/04/12 ongoing', 'completed 2012-04-02'),
]

export const STATUSES: readonly NonNullable<Action['status']>[] = [
  status('Complete', 'complete'),
  status('In progress', 'in-progress'),
  status('On track', 'on-track'),
  status('Not started', 'not-started'),
  status('Overdue', 'overdue'),
  status('At risk', 'at-risk'),
  status('Closed', 'closed'),
]

export const RATINGS: readonly (readonly NonNullable<Action['rag']>[])[] = [
  ['R', 'A', 'G'].map(rag),
  ['Red', 'Amber', 'Green'].map(rag),
]

export const OWNERS = {
  team: (work: string) => owner(`${work} Team`, `body ${work} Team`),
  role: (rank: string, work: string) => owner(`${rank} of ${work}`),
  named: (rank: string, work: string, name: string) =>
    owner(`${rank} of ${work} (${name})`, `role ${rank} of ${work}`, `person ${name}`),
  two: (rank: string, work: string, other: string) =>
    owner(`${rank} of ${work} and ${other} Manager`, `role ${rank} of ${work}`, `role ${other} Manager`),
}

export const PROGRESS = [
  'First meeting held; the next is planned.',
  'Draft sent to partners for comment.',
  'Two of five teams visited so far.',
  'Waiting for figures from the regional office.',
]
export const SOURCES = [
  'Inspection of Services',
  'Annual Review',
  'Peer Review Report',
  'Inspection Report, page 4',
]

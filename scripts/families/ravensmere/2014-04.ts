import { columns, due, owner, status } from '../author.ts'
import type { Edition } from '../model.ts'

export const CUSTODY = columns(
  'Rec No: reference | Recommendation: area | Action: action | Action owner: owner | Original target date: due | Revised target date: revised | Date completed: completed | Status: status | Latest position: progress',
)

/** A row's three date cells. */
export function dates(original: string[], revised: string[] = [], completed: string[] = []) {
  const cell = ([words = '', ...claims]: string[]) => due(words, ...claims)
  return {
    'Original target date': cell(original),
    ...(revised.length > 0 ? { 'Revised target date': cell(revised) } : {}),
    ...(completed.length > 0 ? { 'Date completed': cell(completed) } : {}),
  }
}

/** The first edition: three columns of dates, one date mistyped, words for every status. */
export const april2014: Edition = {
  id: '2014-04-30',
  titleLines: [
    'RAVENSMERE CONSTABULARY',
    'Custody and Call Handling Improvement Plan',
    'Position at 30 April 2014',
  ],
  dated: { text: '30 April 2014', earliest: '2014-04-30', on: '2014-04-30', precision: 'day' },
  running: [['Custody and Call Handling Improvement Plan', 'Position at 30 April 2014']],
  intro: ['Reported to the Gold Group chaired by the Deputy Chief Constable.'],
  forms: ['html'],
  sections: [
    {
      heading: 'Custody',
      notes: [],
      columns: CUSTODY,
      areas: [
        {
          words: 'Detainees should be searched only when a risk assessment supports it.',
          source: 'Joint Inspectorate 2013, Recommendation 4',
          actions: [
            {
              key: 'strip-search',
              ref: '4.1',
              action: ['Record the reason for every strip search and have it authorised by an inspector.'],
              owner: owner('Head of Criminal Justice'),
              dates: dates(['31/07/2014', 'due 2014-07-31']),
              status: status('On track', 'on-track'),
              progress: ['New screen added to the custody system on 11 April.'],
            },
            {
              key: 'search-dip',
              ref: '4.2',
              action: ['Dip-sample forty custody records a month.'],
              owner: owner('Custody Inspector, Northgate'),
              dates: dates(['30/05/2014', 'due 2014-05-30']),
              status: status('Not started', 'not-started'),
            },
          ],
        },
        {
          words: 'Cells should be free of ligature points.',
          source: 'Joint Inspectorate 2013, Recommendation 5',
          actions: [
            {
              key: 'ligature-survey',
              ref: '5.1',
              action: ['Survey all forty-four cells for ligature points'],
              owner: owner('Estates Manager'),
              dates: dates(['31/03/2014', 'due 2014-03-31'], [], ['28/03/2014', 'completed 2014-03-28']),
              status: status('Complete', 'complete'),
              progress: ['Nineteen cells need work.'],
            },
            {
              key: 'ligature-works',
              ref: '5.2',
              action: ['Replace hatches, vents and benches in the cells that fail the survey.'],
              owner: owner('Estates Manager (Gwilym Starr)', 'role Estates Manager', 'person Gwilym Starr'),
              dates: dates(['31/12/2104', 'mistyped 2104-12-31']),
              status: status('In progress', 'in-progress'),
              progress: ['Tender issued.'],
            },
            {
              key: 'constant-watch',
              ref: '5.3',
              action: ['Train custody detention officers at Northgate in constant observation.'],
              owner: owner('Learning and Development', 'body Learning and Development'),
              dates: dates(['30/09/2014', 'due 2014-09-30']),
              status: status('On track', 'on-track'),
            },
            {
              key: 'constant-watch-sergeants',
              ref: '5.4',
              action: ['Train custody sergeants at Northgate and Saltmoor in constant observation.'],
              owner: owner('Learning and Development', 'body Learning and Development'),
              dates: dates(['30/09/2014', 'due 2014-09-30']),
              status: status('On track', 'on-track'),
            },
          ],
        },
        {
          words: 'Detainees in mental distress should be seen quickly by a health professional.',
          source: 'Joint Inspectorate 2013, Recommendation 7',
          actions: [
            {
              key: 'liaison-nurse',
              ref: '7.1',
              action: ['Agree with the health board a liaison nurse in each suite from 8am to 10pm.'],
              owner: owner('ACC Local Policing'),
              dates: dates(['Q2 2014/15', 'due 2014-07-01..2014-09-30 quarter']),
              status: status('At risk', 'at-risk'),
              progress: ['Health board has asked for a business case.'],
            },
            {
              key: 'place-of-safety',
              ref: '7.2',
              action: ['End the use of cells as a place of safety for under-18s.'],
              owner: owner(
                'ACC Local Policing and Director of Mental Health',
                'role ACC Local Policing',
                'role Director of Mental Health',
              ),
              dates: dates(['Immediate', 'due immediate 2014-04-30']),
              status: status('In progress', 'in-progress'),
            },
          ],
        },
      ],
    },
    {
      heading: 'Call handling',
      notes: [],
      columns: CUSTODY,
      areas: [
        {
          words: 'Callers on 101 should not give up because of the wait.',
          source: 'Force review 2014',
          actions: [
            {
              key: 'abandon-rate',
              bannerAbove: 'Actions C1 to C3 were added by the Gold Group on 2 April 2014.',
              ref: 'C1',
              action: ['Bring the share of abandoned 101 calls below five in a hundred.'],
              owner: owner('Head of Contact Management'),
              dates: dates(['31/10/2014', 'due 2014-10-31']),
              status: status('At risk', 'at-risk'),
              progress: ['Eleven in a hundred in March.'],
            },
            {
              key: 'shift-pattern',
              ref: 'C2',
              action: ['Put in a new shift pattern that follows demand.'],
              owner: owner('Head of Contact Management'),
              dates: dates(['September 2014', 'due 2014-09']),
              status: status('On track', 'on-track'),
            },
            {
              key: 'voice-menu',
              ref: 'C3',
              action: ['Replace the voice menu with two choices.'],
              owner: owner('Head of ICT'),
              dates: dates(['TBC', 'due tbc']),
              status: status('Not started', 'not-started'),
            },
          ],
        },
      ],
    },
  ],
}

import { actionsOf, again, owner, status } from '../author.ts'
import type { Edition } from '../model.ts'
import { april2014, CUSTODY, dates } from './2014-04.ts'
import { october2014 } from './2014-10.ts'

const was = actionsOf(october2014)
const first = actionsOf(april2014)

/** The third edition: the voice menu is back, one date is withdrawn, one action taken up again after completion. */
export const may2015: Edition = {
  id: '2015-05-29',
  titleLines: [
    'RAVENSMERE CONSTABULARY',
    'Custody and Call Handling Improvement Plan',
    'Position at 29 May 2015',
  ],
  dated: { text: '29 May 2015', earliest: '2015-05-29', on: '2015-05-29', precision: 'day' },
  running: [['Custody and Call Handling Improvement Plan', 'Position at 29 May 2015']],
  intro: ['Reported to the Gold Group chaired by the Deputy Chief Constable.'],
  forms: ['tabs', 'layout', 'pipes', 'html', 'csv'],
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
            again(was('search-dip'), {
              ref: '4.1',
              dates: dates(
                ['30/05/2014', 'due 2014-05-30'],
                ['31/12/2014', 'revised 2014-12-31'],
                ['12/01/2015', 'completed 2015-01-12'],
              ),
              status: status('Complete', 'complete'),
              progress: ['Reasons missing in none of the last eighty records.'],
            }),
          ],
        },
        {
          words: 'Cells should be free of ligature points.',
          source: 'Joint Inspectorate 2013, Recommendation 5',
          actions: [
            again(was('ligature-works'), {
              ref: '5.1',
              action: ['Replace hatches, vents and benches in the nineteen cells that failed the survey.'],
              dates: dates(['31/12/2014', 'due 2014-12-31'], ['30/09/2015', 'revised 2015-09-30']),
              status: status('Overdue', 'overdue'),
              progress: [
                'Fourteen of nineteen cells finished. Work at Northgate stopped when asbestos was found.',
              ],
            }),
            again(was('constant-watch-sergeants'), {
              ref: '5.2',
              dates: dates(
                ['30/09/2014', 'due 2014-09-30'],
                ['30/01/2015', 'revised 2015-01-30'],
                ['27/02/2015', 'completed 2015-02-27'],
              ),
              status: status('Complete', 'complete'),
              progress: ['All fourteen sergeants trained.'],
            }),
            again(was('constant-watch'), {
              ref: '5.3',
              page: 'before',
              dates: dates(['30/09/2014', 'due 2014-09-30'], ['30/10/2015', 'revised 2015-10-30']),
              status: status('In progress', 'in-progress'),
              progress: ['Reopened: eleven officers have joined since the training.'],
            }),
          ],
        },
        {
          words: 'Detainees in mental distress should be seen quickly by a health professional.',
          source: 'Joint Inspectorate 2013, Recommendation 7',
          actions: [
            again(was('liaison-nurse'), {
              ref: '7.1',
              action: ['Have a liaison nurse from the health board in each custody suite from 8am to 10pm.'],
              dates: dates(['TBC', 'due tbc']),
              status: status('At risk', 'at-risk'),
              progress: ['No applicants. Health board to advertise again at a higher grade.'],
            }),
            again(was('place-of-safety'), {
              ref: '7.2',
              dates: dates(['31/03/2015', 'due 2015-03-31'], [], ['20/02/2015', 'completed 2015-02-20']),
              status: status('Complete', 'complete'),
              progress: ['Not used since the suite at Fallow House opened in February.'],
            }),
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
            again(was('shift-pattern'), {
              ref: 'C1',
              dates: dates(
                ['September 2014', 'due 2014-09'],
                ['April 2015', 'revised 2015-04'],
                ['27/04/2015', 'completed 2015-04-27'],
              ),
              status: status('Complete', 'complete'),
              progress: ['New pattern began on 27 April.'],
            }),
            again(was('abandon-rate'), {
              ref: 'C2',
              dates: dates(['31/10/2014', 'due 2014-10-31'], ['31/12/2015', 'revised 2015-12-31']),
              status: status('Overdue', 'overdue'),
              owner: owner(
                'Head of Contact Management (Supt. Della Marchbanks)',
                'role Head of Contact Management',
                'person Supt. Della Marchbanks',
              ),
              progress: ['Seven in a hundred in April.'],
            }),
            again(was('call-quality'), {
              dates: dates(['31/08/2015', 'due 2015-08-31']),
              progress: ['Eighteen of thirty-six handlers listened to in April.'],
            }),
            again(first('voice-menu'), {
              ref: 'C4',
              action: ['Replace the 101 voice menu by one with two choices.'],
              dates: dates(['30/11/2015', 'due 2015-11-30']),
              status: status('Not started', 'not-started'),
              progress: ['Supplier’s quotation received.'],
            }),
          ],
        },
      ],
    },
  ],
}

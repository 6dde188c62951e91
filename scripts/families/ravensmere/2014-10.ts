import { actionsOf, again, owner, status } from '../author.ts'
import type { Edition } from '../model.ts'
import { april2014, CUSTODY, dates } from './2014-04.ts'

const was = actionsOf(april2014)

/** The second edition: revised dates declared in their own column, and two originals quietly changed. */
export const october2014: Edition = {
  id: '2014-10-31',
  titleLines: [
    'RAVENSMERE CONSTABULARY',
    'Custody and Call Handling Improvement Plan',
    'Position at 31 October 2014',
  ],
  dated: { text: '31 October 2014', earliest: '2014-10-31', on: '2014-10-31', precision: 'day' },
  running: [['Custody and Call Handling Improvement Plan', 'Position at 31 October 2014']],
  intro: ['Reported to the Gold Group chaired by the Deputy Chief Constable.'],
  forms: ['csv', 'tabs'],
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
            again(was('strip-search'), {
              dates: dates(['31/07/2014', 'due 2014-07-31'], [], ['25/07/2014', 'completed 2014-07-25']),
              status: status('Complete', 'complete'),
              progress: ['In use in both suites.'],
            }),
            again(was('search-dip'), {
              action: ['Dip-sample forty custody records a month and report to the Gold Group.'],
              dates: dates(['30/05/2014', 'due 2014-05-30'], ['31/12/2014', 'revised 2014-12-31']),
              status: status('In progress', 'in-progress'),
              progress: ['First sample in September: reasons missing in six records.'],
            }),
          ],
        },
        {
          words: 'Cells should be free of ligature points.',
          source: 'Joint Inspectorate 2013, Recommendation 5',
          actions: [
            again(was('ligature-survey')),
            again(was('ligature-works'), {
              dates: dates(['31/12/2014', 'due 2014-12-31']),
              corrects: true,
              progress: ['Contractor on site at Saltmoor since 6 October.'],
            }),
            again(was('constant-watch'), {
              dates: dates(['30/09/2014', 'due 2014-09-30'], [], ['19/09/2014', 'completed 2014-09-19']),
              status: status('Complete', 'complete'),
            }),
            again(was('constant-watch-sergeants'), {
              page: 'before',
              dates: dates(['30/09/2014', 'due 2014-09-30'], ['30/01/2015', 'revised 2015-01-30']),
              status: status('Overdue', 'overdue'),
              progress: ['Eight of fourteen sergeants trained.'],
            }),
          ],
        },
        {
          words: 'Detainees in mental distress should be seen quickly by a health professional.',
          source: 'Joint Inspectorate 2013, Recommendation 7',
          actions: [
            again(was('liaison-nurse'), {
              owner: owner('Head of Criminal Justice'),
              dates: dates(['Q4 2014/15', 'due 2015-01-01..2015-03-31 quarter']),
              progress: ['Business case agreed in August; recruitment to begin.'],
            }),
            again(was('place-of-safety'), {
              dates: dates(['31/03/2015', 'due 2015-03-31']),
              progress: ['Cells were used four times between May and September.'],
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
            again(was('abandon-rate'), {
              ref: 'C2',
              dates: dates(['31/10/2014', 'due 2014-10-31'], ['31/03/2015', 'revised 2015-03-31']),
              status: status('Overdue', 'overdue'),
              progress: ['Nine in a hundred in September.'],
            }),
            again(was('shift-pattern'), {
              ref: 'C1',
              action: ['New shift pattern to follow the demand for calls.'],
              dates: dates(['September 2014', 'due 2014-09'], ['April 2015', 'revised 2015-04']),
              status: status('At risk', 'at-risk'),
              progress: ['Consultation with staff extended at their request.'],
            }),
            {
              key: 'call-quality',
              ref: 'C3',
              action: ['Listen to five calls a month for each call handler, and give feedback.'],
              owner: owner('Contact Centre Supervisors'),
              dates: dates(['30/11/2014', 'due 2014-11-30']),
              status: status('On track', 'on-track'),
            },
          ],
        },
      ],
    },
  ],
}

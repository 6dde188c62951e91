import { actionsOf, again, due, owner, rag } from '../author.ts'
import type { Edition } from '../model.ts'
import { PRIORITY } from './2014-11.ts'
import { april2015 } from './2015-04.ts'

const was = actionsOf(april2015)

/** The third edition: priorities merged into two, what is finished left out, two attendance actions made one. */
export const november2015: Edition = {
  id: '2015-11-18',
  titleLines: ['Larkfen Primary School: Inspection Action Plan', 'Reviewed by governors on 18 November 2015'],
  dated: { text: '18 November 2015', earliest: '2015-11-18', on: '2015-11-18', precision: 'day' },
  running: [['Larkfen Primary School: Inspection Action Plan']],
  intro: [],
  forms: ['tabs', 'pipes', 'layout', 'html', 'csv'],
  sections: [
    {
      heading: 'Priority 1: Raise standards in writing',
      notes: [],
      columns: PRIORITY,
      areas: [
        {
          words: 'Pupils write at length in every subject.',
          actions: [
            again(was('spelling'), {
              ref: '1.1',
              action: ['Use the new spelling scheme in every class.'],
              due: due('15/05/15 18/12/15', 'due 2015-05-15', 'revised 2015-12-18'),
              progress: ['In use in Years 2 to 6. Reception and Year 1 begin in January.'],
            }),
            again(was('handwriting'), {
              ref: '1.2',
              page: 'before',
              due: due('Complete'),
              rag: rag('Green'),
              progress: ['All of Year 1 practise daily.'],
            }),
          ],
        },
      ],
    },
    {
      heading: 'Priority 2: Attendance and governance',
      notes: [],
      columns: PRIORITY,
      areas: [
        {
          words: 'Persistent absence falls below the national figure.',
          actions: [
            {
              key: 'attendance-all',
              ref: '2.1',
              action: [
                'Publish the new attendance policy, and meet the parents of all pupils with attendance below 92% to explain it.',
              ],
              owner: owner('Deputy Headteacher'),
              due: due('Spring term 2016', 'due 2016-01-01..2016-03-31 term'),
              extra: { Cost: '£200', 'Success criteria': 'Fewer than 15 persistent absentees' },
              rag: rag('Amber'),
              progress: ['Policy agreed by governors in October.'],
            },
            again(was('breakfast-club'), {
              ref: '2.2',
              due: due('Complete 08/06/15', 'completed 2015-06-08'),
              rag: rag('Green'),
              progress: ['Twenty-six places taken.'],
            }),
          ],
        },
        {
          words: 'Governors know the school well enough to challenge it.',
          actions: [
            again(was('governor-data'), {
              ref: '2.3',
              page: 'cut',
              action: [
                'Train all governors, new ones within a term of joining, to read the school’s results and to compare them with those of similar schools.',
              ],
              owner: owner(
                'Chair of Governors (Mr Piers Addlestrop)',
                'role Chair of Governors',
                'person Mr Piers Addlestrop',
              ),
              due: due('by 31 January 2016', 'due 2016-01-31'),
              rag: rag('Amber'),
              progress: ['Adviser found; first session held on 11 November.'],
            }),
            again(was('middle-leaders'), {
              ref: '2.4',
              due: due('Autumn term 2015', 'due 2015-09-01..2015-12-31 term'),
              progress: ['Three of four leaders coached.'],
            }),
          ],
        },
      ],
    },
  ],
}

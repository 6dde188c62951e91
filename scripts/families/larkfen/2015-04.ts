import { actionsOf, again, due, owner, rag } from '../author.ts'
import type { Edition } from '../model.ts'
import { november2014, PRIORITY } from './2014-11.ts'

const was = actionsOf(november2014)

/** The second edition: a new objective pushes the numbers on; some dates firmer, some later. */
export const april2015: Edition = {
  id: '2015-04-22',
  titleLines: ['Larkfen Primary School: Inspection Action Plan', 'Reviewed by governors on 22 April 2015'],
  dated: { text: '22 April 2015', earliest: '2015-04-22', on: '2015-04-22', precision: 'day' },
  running: [['Larkfen Primary School: Inspection Action Plan']],
  intro: [],
  forms: ['html', 'csv'],
  sections: [
    {
      heading: 'Priority 1: Raise standards in writing',
      notes: [],
      columns: PRIORITY,
      areas: [
        {
          words: 'Pupils write at length in every subject.',
          actions: [
            again(was('long-writing'), {
              due: due('Completed 16/01/15', 'completed 2015-01-16'),
              rag: rag('Green'),
              progress: ['All classes from Year 3 up. Average of nine pieces since January.'],
            }),
            again(was('spelling'), {
              action: ['Buy and start a spelling scheme for the whole school.'],
              due: due('15/05/15', 'due 2015-05-15'),
              progress: ['Scheme chosen; order delayed until the new financial year.'],
            }),
            again(was('handwriting'), {
              owner: owner('Key Stage 1 Leader'),
              due: due('~~Easter 2015~~ September 2015', 'due 2015-04-05', 'revised 2015-09'),
            }),
          ],
        },
        {
          words: 'Marking tells pupils what to do next – and they do it.',
          actions: [
            again(was('marking-policy'), {
              due: due('Complete 20/02/15 ongoing', 'completed 2015-02-20'),
              rag: rag('Green'),
              progress: ['Book check in March: 84% meet the policy.'],
            }),
          ],
        },
      ],
    },
    {
      heading: 'Priority 2: Improve attendance',
      notes: [],
      columns: PRIORITY,
      areas: [
        {
          words: 'Persistent absence falls below the national figure.',
          actions: [
            {
              key: 'attendance-policy',
              ref: '2.1',
              action: ['Publish a new attendance policy, with rewards for classes.'],
              owner: owner('Deputy Headteacher'),
              due: due('Sept 2015', 'due 2015-09'),
              extra: { Cost: '£200', 'Success criteria': 'Policy on the website' },
              rag: rag('Amber'),
            },
            again(was('first-day-call'), {
              ref: '2.2',
              due: due('Ongoing', 'due ongoing'),
              progress: ['In place. Log complete for the spring term.'],
            }),
            again(was('attendance-meetings'), {
              ref: '2.3',
              action: ['Meet the parents of all pupils with attendance below 92%.'],
              owner: owner('Headteacher'),
              due: due('17 July 2015', 'due 2015-07-17'),
              progress: ['Twenty-two of thirty-one families seen.'],
            }),
            again(was('breakfast-club'), {
              ref: '2.4',
              due: due('1 June 2015', 'due 2015-06-01'),
              rag: rag('Amber'),
              progress: ['Grant of £2,500 agreed by the parish charity.'],
            }),
          ],
        },
      ],
    },
    {
      heading: 'Priority 3: Strengthen leadership and governance',
      notes: [],
      columns: PRIORITY,
      areas: [
        {
          words: 'Governors know the school well enough to challenge it.',
          actions: [
            again(was('governor-visits'), {
              due: due('Complete 27/03/15', 'completed 2015-03-27'),
              rag: rag('Green'),
              progress: ['Seven notes on file.'],
            }),
            again(was('governor-data'), {
              due: due('Extended from 31/01/15 to 30/06/15', 'due 2015-01-31', 'revised 2015-06-30'),
              owner: owner('Headteacher'),
              rag: rag('Red'),
              progress: ['Adviser has left; a new one is sought.'],
            }),
            again(was('middle-leaders'), {
              due: due('10/07/15', 'due 2015-07-10'),
              progress: ['Two of four leaders coached.'],
            }),
          ],
        },
      ],
    },
  ],
}

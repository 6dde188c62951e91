import { actionsOf, again, due, owner, status } from '../author.ts'
import type { Edition } from '../model.ts'
import { october2012, TASKS } from './2012-10.ts'
import { march2013 } from './2013-03.ts'

const was = actionsOf(march2013)
const first = actionsOf(october2012)

/** The third edition: the schools are back after an edition without them. */
export const september2013: Edition = {
  id: 'v3',
  titleLines: [
    'Brackendale Fire and Rescue Service',
    'Peer Review Action Plan',
    'Version 3 – 30th September 2013',
  ],
  dated: { text: '30th September 2013', earliest: '2013-09-30', on: '2013-09-30', precision: 'day' },
  running: [['Peer Review Action Plan – Version 3 – 30th September 2013']],
  intro: [],
  forms: ['tabs', 'layout', 'pipes', 'html', 'csv'],
  sections: [
    {
      heading: 'Theme 1 – People',
      notes: [],
      columns: TASKS,
      areas: [
        {
          words: 'Staff trust the way promotions are decided',
          actions: [
            again(was('panels'), {
              due: due('Complete 17/06/13', 'completed 2013-06-17'),
              status: status('Complete', 'complete'),
            }),
          ],
        },
        {
          words: 'Managers deal with bullying early',
          actions: [
            again(was('survey'), {
              due: due('TBC', 'due tbc'),
              status: status('Overdue', 'overdue'),
            }),
            again(was('station-managers'), {
              ref: 'FR3',
              page: 'cut',
              action: [
                'Train all station managers, and the crew managers who were promoted since January, in holding difficult conversations',
              ],
              due: due(
                'Q1 2013/14 revised to Q4 2013/14',
                'due 2013-04-01..2013-06-30 quarter',
                'revised 2014-01-01..2014-03-31 quarter',
              ),
            }),
          ],
        },
      ],
    },
    {
      heading: 'Theme 2 – Prevention',
      inTable: true,
      notes: [],
      columns: TASKS,
      areas: [
        {
          words: 'Home safety visits reach the people most at risk of dying in a fire',
          actions: [
            again(was('visits-over-75'), { ref: 'FR4', status: status('On track', 'on-track') }),
            again(was('hoarding'), {
              ref: 'FR5',
              page: 'before',
              action: [
                'Train crews at all nine stations to recognise hoarding; agree with both councils who is told of it.',
              ],
              due: due('31.10.13', 'due 2013-10-31'),
              owner: owner('Community Safety Manager'),
            }),
          ],
        },
        {
          words: 'Every school hears about fire safety at least once in two years',
          actions: [
            again(first('tarn-schools'), {
              ref: 'FR6',
              action: ['Visit each primary school in the Tarn valley, and the two that opened this month'],
              owner: owner('Youth Education Officer'),
              due: due('Autumn term 2013', 'due 2013-09-01..2013-12-31 term'),
            }),
          ],
        },
      ],
    },
    {
      heading: 'Theme 3 – Response',
      inTable: true,
      notes: [],
      columns: TASKS,
      areas: [
        {
          words: 'On-call crews turn out in time, by day as well as by night',
          actions: [
            again(was('on-call-recruits'), {
              ref: 'FR7',
              due: due('31/12/13', 'due 2013-12-31'),
              status: status('Overdue', 'overdue'),
            }),
            again(was('on-call-contract'), {
              ref: 'FR8',
              due: due('November 2013', 'due 2013-11'),
              status: status('On track', 'on-track'),
            }),
            again(was('pagers'), {
              ref: 'FR9',
              due: due('Complete 12/04/13', 'completed 2013-04-12'),
              status: status('Complete', 'complete'),
            }),
          ],
        },
      ],
    },
  ],
}

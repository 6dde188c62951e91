import { actionsOf, again, due, owner, status } from '../author.ts'
import type { Edition } from '../model.ts'
import { october2012, TASKS } from './2012-10.ts'

const was = actionsOf(october2012)

/** The second edition: the people theme comes first, and the numbers follow it. */
export const march2013: Edition = {
  id: 'v2',
  titleLines: [
    'Brackendale Fire and Rescue Service',
    'Peer Review Action Plan',
    'Version 2 – 4th March 2013',
  ],
  dated: { text: '4th March 2013', earliest: '2013-03-04', on: '2013-03-04', precision: 'day' },
  running: [['Peer Review Action Plan – Version 2 – 4th March 2013']],
  intro: [],
  forms: ['csv', 'pipes'],
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
              ref: 'FR1',
              action: ['An independent member to sit on every promotion panel'],
              due: due('31 March 2013 extended to 30 June 2013', 'due 2013-03-31', 'revised 2013-06-30'),
              status: status('In progress', 'in-progress'),
            }),
          ],
        },
        {
          words: 'Managers deal with bullying early',
          actions: [
            again(was('survey'), { ref: 'FR2', due: due('28/06/13', 'due 2013-06-28') }),
            again(was('watch-managers'), {
              ref: 'FR3',
              due: due('Complete 25/01/13', 'completed 2013-01-25'),
              status: status('Complete', 'complete'),
            }),
            again(was('station-managers'), {
              ref: 'FR4',
              due: due('Q1 2013/14', 'due 2013-04-01..2013-06-30 quarter'),
              status: status('In progress', 'in-progress'),
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
            again(was('home-oxygen'), {
              ref: 'FR5',
              due: due('Completed January 2013', 'completed 2013-01'),
              status: status('Complete', 'complete'),
            }),
            again(was('visits-over-75'), {
              ref: 'FR6',
              due: due('2013/14', 'due 2013-04-01..2014-03-31 year'),
              status: status('At risk', 'at-risk'),
            }),
            again(was('hoarding'), {
              ref: 'FR7',
              action: [
                'Train crews at all nine stations to recognise hoarding, and agree with both councils who is told of it',
              ],
              due: due('by the end of the month', 'due 2013-03-31'),
              status: status('In progress', 'in-progress'),
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
              ref: 'FR8',
              action: ['Recruit and train fourteen on-call firefighters for Holmbeck, Skarr and Low Tarn'],
              owner: owner(
                'Area Manager North and Training Centre',
                'role Area Manager North',
                'body Training Centre',
              ),
              due: due('30/09/13', 'due 2013-09-30'),
            }),
            again(was('on-call-contract'), {
              ref: 'FR9',
              due: due(
                'Review to be finished by 31 st January 2013. New contract to be offered by September 2013.',
                'milestone 2013-01-31',
                'milestone 2013-09',
              ),
              status: status('Complete On track', 'on-track'),
            }),
            again(was('pagers'), {
              ref: 'FR10',
              due: due('28/02/13', 'due 2013-02-28'),
              status: status('Overdue', 'overdue'),
            }),
          ],
        },
      ],
    },
  ],
}

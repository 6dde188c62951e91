import { actionsOf, again, due, owner, rag, status } from '../author.ts'
import type { Edition } from '../model.ts'
import { CARE, HEALTH, june2011 } from './2011-06.ts'
import { january2012 } from './2012-01.ts'

const was = actionsOf(january2012)
const first = actionsOf(june2011)

/** The third edition: finished front-door actions are taken out, one that was gone is back, two become one. */
export const september2012: Edition = {
  id: '2012-09-28',
  titleLines: ['WRENSHIRE COUNTY COUNCIL', "CHILDREN'S SOCIAL CARE IMPROVEMENT PLAN 28 September 2012"],
  dated: { text: '28 September 2012', earliest: '2012-09-28', on: '2012-09-28', precision: 'day' },
  running: [["CHILDREN'S SOCIAL CARE IMPROVEMENT PLAN 28 September 2012"]],
  intro: ['(Following the inspections of front-door practice and of services for children in care)'],
  forms: ['tabs', 'layout'],
  sections: [
    {
      heading: 'Front Door and Assessment',
      notes: [],
      columns: CARE,
      areas: [
        {
          words:
            'Callers wait too long for a decision about their concern, and the reasons for taking no further action are seldom written down.',
          source: 'Front Door Inspection',
          actions: [
            again(was('callback'), {
              ref: '1',
              due: due(
                '30/09/11 31/03/12 30/11/12',
                'due 2011-09-30',
                'revised 2012-03-31',
                'revised 2012-11-30',
              ),
              owner: owner(
                'Contact Centre Manager (Idris Falk)',
                'role Contact Centre Manager',
                'person Idris Falk',
              ),
            }),
          ],
        },
        {
          words:
            'Core assessments are thorough, but one in five is finished late and fathers are often missing from them.',
          source: 'Front Door Inspection',
          actions: [
            again(was('assessment-audit'), {
              ref: '2',
              italic: true,
              due: due('Complete 14/05/12', 'completed 2012-05-14'),
              rag: rag('G'),
            }),
            again(was('fathers-sampling'), {
              ref: '3',
              action: [
                'Sample twenty assessment files a month until nine in ten mention the father, and publish the count to all teams.',
              ],
              due: due('31/12/12', 'due 2012-12-31'),
            }),
            again(was('agency-staff'), {
              ref: '4',
              page: 'before',
              areaAgain:
                'Core assessments are thorough but one in five is finished late, and fathers are often missing from them.',
              action: [
                'Reduce agency social workers in all assessment teams to no more than one post in ten, so that families keep the same worker from the first visit to the review.',
              ],
              due: due('31/03/13', 'due 2013-03-31'),
              owner: owner('Workforce Manager'),
            }),
          ],
        },
      ],
    },
    {
      heading: 'Children in Care',
      notes: [],
      columns: CARE,
      areas: [
        {
          words:
            'Make sure that every child in care can say who will help them with school and that their education plan is less than six months old.',
          source: 'Children in Care Inspection REC',
          actions: [
            again(was('education-plans'), {
              ref: '5',
              italic: true,
              due: due('Complete 30/03/12', 'completed 2012-03-30'),
              rag: rag('G'),
            }),
            again(was('tutoring'), {
              ref: '6',
              action: ['Give every looked after pupil in Year 10 and Year 11 ten hours of tutoring'],
              due: due('30/11/12', 'due 2012-11-30'),
            }),
          ],
        },
        {
          words:
            'Placements with in-house carers are stable. However, the county relies on distant placements for teenagers and visits to them are late.',
          source: 'Children in Care Inspection Report',
          actions: [
            again(was('recruit-carers'), {
              ref: '7',
              page: 'cut',
              due: due('31/03/12 Extended to 31/12/12', 'due 2012-03-31', 'revised 2012-12-31'),
              rag: rag('R'),
            }),
            again(was('visits'), { ref: '8' }),
            again(first('life-story'), {
              ref: '9',
              action: ['Train all foster carers in life story work, and give each a memory box.'],
              due: due('30/01/13', 'due 2013-01-30'),
              owner: owner(
                'Fostering Manager (Bridie Sollars)',
                'role Fostering Manager',
                'person Bridie Sollars',
              ),
            }),
          ],
        },
      ],
    },
    {
      heading: 'Actions of Wrenshire Community Health following the joint inspection',
      notes: [],
      columns: HEALTH,
      areas: [
        {
          words:
            'Health assessments of children entering care should be finished within twenty working days.',
          actions: [
            again(was('initial-health'), {
              due: due('Complete 18/06/12', 'completed 2012-06-18'),
              status: status('Complete', 'complete'),
            }),
          ],
        },
        {
          words: 'The trust should know which of its staff have had safeguarding supervision.',
          actions: [
            {
              key: 'supervision-one',
              ref: '2',
              action: [
                'One register of safeguarding supervision to be kept up to date by twenty trained supervisors across health visiting, school nursing, midwifery and minor injuries.',
              ],
              owner: owner('Head of Safeguarding, Community Health'),
              due: due('31 st January 2013', 'due 2013-01-31'),
              status: status('In progress', 'in-progress'),
              extra: { 'Reporting to': 'Clinical Quality Group' },
            },
          ],
        },
      ],
    },
  ],
}

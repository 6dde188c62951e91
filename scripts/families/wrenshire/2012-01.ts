import { actionsOf, again, due, owner, rag, status } from '../author.ts'
import type { Edition } from '../model.ts'
import { CARE, HEALTH, june2011 } from './2011-06.ts'

const was = actionsOf(june2011)

/** The second edition: numbers moved on, dates chained or silently moved, one action split, one gone. */
export const january2012: Edition = {
  id: '2012-01-20',
  titleLines: ['WRENSHIRE COUNTY COUNCIL', "CHILDREN'S SOCIAL CARE IMPROVEMENT PLAN 20 January 2012"],
  dated: { text: '20 January 2012', earliest: '2012-01-20', on: '2012-01-20', precision: 'day' },
  running: [
    [
      "CHILDREN'S SOCIAL CARE IMPROVEMENT PLAN 20 January 2012",
      '(Following the inspections of front-door practice and of services for children in care)',
    ],
    [
      "CHILDREN'S SOCIAL CARE IMPROVEMENT PLAN 20 January 2012",
      '(Following the inspections of front-door practice',
      'and of services for children in care)',
    ],
  ],
  intro: ['(Following the inspections of front-door practice and of services for children in care)'],
  forms: ['tabs', 'layout', 'pipes', 'html', 'csv'],
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
            again(was('duty-rota'), {
              italic: true,
              action: ['Put a qualified duty manager on every weekday shift at the contact centre'],
              due: due('Complete 05/09/11', 'completed 2011-09-05'),
              rag: rag('G'),
            }),
            again(was('decision-log')),
            again(was('callback'), {
              action: [
                'Contact centre to ring referring professionals back within one working day to tell them what was decided.',
              ],
              due: due('30/09/11 31/03/12', 'due 2011-09-30', 'revised 2012-03-31'),
              rag: rag('A'),
            }),
          ],
        },
        {
          words:
            'Core assessments are thorough, but one in five is finished late and fathers are often missing from them.',
          source: 'Front Door Inspection',
          actions: [
            again(was('assessment-audit'), { due: due('29/02/12', 'due 2012-02-29'), rag: rag('A') }),
            {
              key: 'fathers-template',
              ref: '5',
              action: ['Add a section on fathers and other male carers to the assessment template'],
              italic: true,
              due: due('Completed 12/12/11', 'completed 2011-12-12'),
              owner: owner('Principal Social Worker'),
              rag: rag('G'),
            },
            {
              key: 'fathers-sampling',
              ref: '6',
              page: 'before',
              areaAgain:
                'Core assessments are thorough, but one in five is finished late; and fathers are often missing from them.',
              action: ['Sample twenty assessment files a month until nine in ten mention the father.'],
              due: due('30/04/12', 'due 2012-04-30'),
              owner: owner('Quality Assurance Officer'),
              rag: rag('A'),
            },
            again(was('agency-staff'), {
              ref: '7',
              page: 'cut',
              due: due('March 2012 Revised to 30/09/12', 'due 2012-03', 'revised 2012-09-30'),
              rag: rag('R'),
            }),
          ],
        },
      ],
    },
    {
      heading: 'Children in Care',
      notes: [
        '[Note: where a point is a formal recommendation it ends with the letters REC; where it was taken from the body of the report it ends with Report.]',
      ],
      columns: CARE,
      areas: [
        {
          words:
            'Make sure that every child in care can say who will help them with school and that their education plan is less than six months old.',
          source: 'Children in Care Inspection REC',
          actions: [
            again(was('education-plans'), {
              ref: '8',
              action: [
                'All personal education plans to be brought up to date; schools to send them to the virtual school within a week of the review.',
              ],
              due: due('31/01/12', 'due 2012-01-31'),
            }),
            again(was('school-contact'), {
              ref: '9',
              italic: true,
              due: due('Complete 31/10/11 ongoing', 'completed 2011-10-31'),
              rag: rag('G'),
            }),
            again(was('tutoring'), {
              ref: '10',
              due: due('Spring 2012', 'due 2012-03-01..2012-05-31 season'),
              rag: rag('A'),
            }),
          ],
        },
        {
          words:
            'Placements with in-house carers are stable. However the county relies on distant placements for teenagers and visits to them are late.',
          source: 'Children in Care Inspection Report',
          actions: [
            again(was('recruit-carers'), {
              ref: '11',
              page: 'before',
              action: ['Recruit, approve and train fifteen foster families who will take teenagers'],
              due: due('31/03/12', 'due 2012-03-31'),
              owner: owner(
                'Fostering Manager (Bridie Sollars)',
                'role Fostering Manager',
                'person Bridie Sollars',
              ),
            }),
            again(was('visits'), { ref: '12', due: due('Ongoing', 'due ongoing'), rag: rag('G') }),
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
              due: due('Both clinics to run weekly by June 2012', 'due 2012-06'),
              status: status('Delayed', 'at-risk'),
            }),
          ],
        },
        {
          words: 'The trust should know which of its staff have had safeguarding supervision.',
          actions: [
            again(was('supervision-register'), {
              due: due('31 st March 2012', 'due 2012-03-31'),
              status: status('In progress', 'in-progress'),
            }),
            {
              key: 'supervision-training',
              ref: '3',
              action: ['Train twelve more safeguarding supervisors, at least three of them midwives.'],
              owner: owner('Named Nurse'),
              due: due('30 th June 2012', 'due 2012-06-30'),
              status: status('Not started', 'not-started'),
              extra: { 'Reporting to': 'Clinical Quality Group' },
            },
          ],
        },
      ],
    },
  ],
}

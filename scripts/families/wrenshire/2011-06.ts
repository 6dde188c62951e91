import { columns, due, owner, rag, status } from '../author.ts'
import type { Edition } from '../model.ts'

export const CARE = columns(
  ': reference | Areas for Improvement: area | Action: action | Date to be completed: due | Person Responsible: owner | Progress RAG: rag',
)
export const HEALTH = columns(
  'No.: reference | Recommendation: area | Action Required: action | Lead Officer: owner | Completion Date: due | Status: status | Reporting to: extra',
)

/** The first edition: most actions still to do, one table of the health partners with numbers of its own. */
export const june2011: Edition = {
  id: '2011-06-17',
  titleLines: ['WRENSHIRE COUNTY COUNCIL', "CHILDREN'S SOCIAL CARE IMPROVEMENT PLAN 17 June 2011"],
  dated: { text: '17 June 2011', earliest: '2011-06-17', on: '2011-06-17', precision: 'day' },
  running: [
    [
      "CHILDREN'S SOCIAL CARE IMPROVEMENT PLAN 17 June 2011",
      '(Following the inspections of front-door practice and of services for children in care)',
    ],
    [
      "CHILDREN'S SOCIAL CARE IMPROVEMENT PLAN 17 June 2011",
      '(Following the inspections of front-door practice and of',
      'services for children in care)',
    ],
  ],
  intro: ['(Following the inspections of front-door practice and of services for children in care)'],
  forms: ['tabs'],
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
            {
              key: 'duty-rota',
              ref: '1',
              action: ['Put a qualified duty manager on every weekday shift at the contact centre.'],
              due: due('By end July', 'due 2011-07-31'),
              owner: owner('Head of Assessment'),
              rag: rag('A'),
            },
            {
              key: 'decision-log',
              ref: '2',
              italic: true,
              action: ['Introduce a one-page decision log for contacts closed without assessment'],
              due: due('Complete 31/05/11', 'completed 2011-05-31'),
              owner: owner('Contact Centre Manager'),
              rag: rag('G'),
            },
            {
              key: 'callback',
              ref: '3',
              action: [
                'Ring back professional referrers within one working day with the outcome of their referral.',
              ],
              due: due('30/09/11', 'due 2011-09-30'),
              owner: owner('Contact Centre Manager'),
              rag: rag('R'),
            },
          ],
        },
        {
          words:
            'Core assessments are thorough, but one in five is finished late and fathers are often missing from them.',
          source: 'Front Door Inspection',
          actions: [
            {
              key: 'assessment-audit',
              ref: '4',
              action: ['Complete audit of all core assessments that ran over 35 days'],
              due: due('31/10/11', 'due 2011-10-31'),
              owner: owner(
                'Principal Social Worker (Ruth Penhallow)',
                'role Principal Social Worker',
                'person Ruth Penhallow',
              ),
              rag: rag('A'),
            },
            {
              key: 'fathers',
              ref: '5',
              areaAgain:
                'Core assessments are thorough; but one in five is finished late, and fathers are often missing from them.',
              page: 'before',
              action: [
                'Add a section on fathers and other male carers to the assessment template.',
                'Brief all team managers on its use.',
                'Sample twenty files a month until nine in ten mention the father.',
              ],
              due: due('15/12/11', 'due 2011-12-15'),
              owner: owner('Principal Social Worker'),
              rag: rag('A'),
            },
            {
              key: 'agency-staff',
              ref: '6',
              action: [
                'Reduce agency social workers in the Eastmarch and Callow Vale teams to no more than one post in ten, so that families keep the same worker from the first visit to the review.',
              ],
              page: 'cut',
              due: due('March 2012', 'due 2012-03'),
              owner: owner(
                'Head of Assessment and Workforce Manager',
                'role Head of Assessment',
                'role Workforce Manager',
              ),
              rag: rag('R'),
            },
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
            {
              key: 'education-plans',
              ref: '7',
              action: ['Bring all personal education plans up to date before the autumn half term.'],
              due: due('14/10/11', 'due 2011-10-14'),
              owner: owner('Virtual School Head'),
              rag: rag('A'),
            },
            {
              key: 'school-contact',
              ref: '8',
              action: ['Name a contact teacher for each child in care and tell the child who it is.'],
              due: due('Autumn term 2011', 'due 2011-09-01..2011-12-31 term'),
              owner: owner('Virtual School Head'),
              rag: rag('A'),
            },
            {
              key: 'tutoring',
              ref: '9',
              action: ['Offer ten hours of tutoring to every looked after pupil in Year 11.'],
              due: due('TBC', 'due tbc'),
              owner: owner(
                'Virtual School Head and Children in Care Manager',
                'role Virtual School Head',
                'role Children in Care Manager',
              ),
              rag: rag('R'),
            },
          ],
        },
        {
          words:
            'Placements with in-house carers are stable. However the county relies on distant placements for teenagers, and visits to them are late.',
          source: 'Children in Care Inspection Report',
          actions: [
            {
              key: 'recruit-carers',
              ref: '10',
              page: 'before',
              action: ['Recruit and train fifteen foster families for teenagers'],
              due: due('31/03/12', 'due 2012-03-31'),
              owner: owner(
                'Fostering Manager (Colm Tregarth)',
                'role Fostering Manager',
                'person Colm Tregarth',
              ),
              rag: rag('A'),
            },
            {
              key: 'visits',
              ref: '11',
              action: [
                'Visit every child placed more than twenty miles away at least once in six weeks, and report visits that were missed to the monthly performance meeting.',
              ],
              due: due('now', 'due immediate 2011-06-17'),
              owner: owner('Children in Care Manager'),
              rag: rag('A'),
            },
            {
              key: 'life-story',
              ref: '12',
              action: ['Train all carers in life story work.'],
              due: due('30/11/11', 'due 2011-11-30'),
              owner: owner('Fostering Manager'),
              rag: rag('A'),
            },
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
            {
              key: 'initial-health',
              ref: '1',
              action: ['Hold two initial health clinics a week, one of them at Port Callow.'],
              owner: owner('Designated Doctor'),
              due: due(
                'First clinic to open by 31 st July 2011. Both clinics to run weekly by December 2011.',
                'milestone 2011-07-31',
                'milestone 2011-12',
              ),
              status: status('On Target', 'on-track'),
              extra: { 'Reporting to': 'Health and Care Partnership Board' },
            },
          ],
        },
        {
          words: 'The trust should know which of its staff have had safeguarding supervision.',
          actions: [
            {
              key: 'supervision-register',
              ref: '2',
              action: [
                'Keep one register of safeguarding supervision that covers:',
                'health visitors',
                'school nurses',
                'the minor injuries units',
              ],
              bulleted: true,
              owner: owner('Named Nurse'),
              due: due('Register to be in use by 30 th September 2011', 'due 2011-09-30'),
              status: status('Not started', 'not-started'),
              extra: { 'Reporting to': 'Clinical Quality Group' },
            },
          ],
        },
      ],
    },
  ],
}

import { actionsOf, again, due, owner } from '../author.ts'
import type { Edition } from '../model.ts'
import { MEDICINES, march2013, QUALITY } from './2013-03.ts'
import { august2013 } from './2013-08.ts'

const was = actionsOf(august2013)
const first = actionsOf(march2013)

/** The third edition: pain relief is back after an edition without it, one action has become two. */
export const february2014: Edition = {
  id: '2014-02',
  titleLines: ['Harrowmere Hospitals NHS Trust – Quality Improvement Plan February 2014'],
  dated: { text: 'February 2014', earliest: '2014-02-01', on: '2014-02-28', precision: 'month' },
  running: [['Quality Improvement Plan February 2014']],
  intro: [
    'This plan sets out what remains to be done to meet the essential standards. It replaces the plan of August 2013.',
  ],
  forms: ['tabs', 'layout', 'pipes', 'html', 'csv'],
  sections: [
    {
      heading: 'Wards',
      notes: [],
      columns: QUALITY,
      areas: [
        {
          words:
            '1) Patients on the older people’s wards are helped to eat and drink enough, and what they eat and drink is recorded properly',
          actions: [
            again(was('mealtimes'), {
              due: due('Complete 31/12/13', 'completed 2013-12-31'),
              progress: ['All six wards keep protected mealtimes. Observed on 9 January by two governors.'],
            }),
            {
              key: 'fluid-audit',
              action: ['Audit ten fluid charts on each ward every week.'],
              due: due('Ongoing', 'due ongoing'),
              owner: owner('Ward Managers'),
              steps: ['Ten charts a ward each Monday.'],
              progress: ['January audit: 93% complete.'],
            },
            {
              key: 'fluid-display',
              action: ['Show the results of the fluid chart audit at the entrance to each ward.'],
              due: due('30/04/14', 'due 2014-04-30'),
              owner: owner('Communications Team', 'body Communications Team'),
              steps: ['Buy boards for the eight wards without one.'],
            },
          ],
        },
        {
          words: '2) Call bells are answered',
          actions: [
            again(was('night-staffing'), {
              page: 'before',
              due: due(
                '~~30/06/13~~ ~~31/10/13~~ 31/03/14',
                'due 2013-06-30',
                'revised 2013-10-31',
                'revised 2014-03-31',
              ),
              progress: ['Review finished; the Board will consider eleven further posts in March.'],
            }),
          ],
        },
      ],
    },
    {
      heading: 'Urgent and Emergency Care',
      notes: [],
      columns: QUALITY,
      areas: [
        {
          words:
            '3) Patients who arrive by ambulance are assessed promptly, and are never left without a named nurse',
          actions: [
            again(was('ambulance-triage'), {
              due: due('By end June', 'due 2014-06-30'),
              progress: ['Eighty-eight in a hundred in January.'],
            }),
            again(first('pain-relief'), {
              page: 'cut',
              action: [
                'Offer pain relief within twenty minutes of arrival to every patient with a suspected fracture, and ask again an hour later whether it worked.',
              ],
              due: due('31/05/14', 'due 2014-05-31'),
              progress: ['Patient group direction lapsed in October and has been renewed.'],
            }),
          ],
        },
        {
          words: '4) Children are seen by staff who are trained to look after children',
          actions: [
            again(was('paediatric-nurse'), {
              due: due('31 March 2014', 'due 2014-03-31'),
              progress: ['Fourth post filled; starts on 10 March.'],
            }),
            again(was('resus-doctors'), {
              due: due('April 2014', 'due 2014-04'),
              progress: ['Nineteen of twenty-four doctors trained.'],
            }),
          ],
        },
      ],
    },
    {
      heading: 'Medicines Management',
      notes: ['Findings are taken from the pharmacy inspections of 14 January 2013 and 6 November 2013.'],
      columns: MEDICINES,
      areas: [
        {
          words: 'Controlled drugs registers on four wards had gaps.',
          source: 'Standard 9',
          actions: [again(was('cd-cupboards'), { due: due('28/03/14', 'due 2014-03-28') })],
        },
        {
          words: 'Allergies were not recorded on one chart in six.',
          source: 'Standard 9',
          actions: [
            again(was('allergies'), {
              bannerAbove:
                'Note: the two actions below are reported to the Medicines Safety Group every month.',
              action: [
                'Every drug chart to have its allergy box filled in before the patient leaves the admissions unit.',
              ],
              due: due('Complete 22.11.13', 'completed 2013-11-22'),
            }),
            again(was('discharge-medicines'), { due: due('TBC', 'due tbc') }),
          ],
        },
      ],
    },
  ],
}

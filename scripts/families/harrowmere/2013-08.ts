import { actionsOf, again, due, owner } from '../author.ts'
import type { Edition } from '../model.ts'
import { MEDICINES, march2013, QUALITY } from './2013-03.ts'

const was = actionsOf(march2013)

/** The second edition: areas in another order, two actions exchanged their wards, several dates moved without a word. */
export const august2013: Edition = {
  id: '2013-08',
  titleLines: ['Harrowmere Hospitals NHS Trust – Quality Improvement Plan August 2013'],
  dated: { text: 'August 2013', earliest: '2013-08-01', on: '2013-08-31', precision: 'month' },
  running: [['Quality Improvement Plan August 2013']],
  intro: [
    'This plan sets out what the trust will do to meet the essential standards after the unannounced visits of December 2012 and January 2013. It replaces the plan of March 2013.',
  ],
  forms: ['layout', 'html'],
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
              action: [
                'Protect mealtimes on all six older people’s wards from rounds and routine tests so that nurses are free to help.',
              ],
              due: due('30/09/13', 'due 2013-09-30'),
              progress: [
                'Bell in use on Birch, Rowan and Hawthorn wards. Three consultants have yet to move their rounds.',
              ],
            }),
            again(was('fluid-charts'), { progress: ['July audit: 81% complete.'] }),
          ],
        },
        {
          words: '2) Call bells are answered',
          actions: [
            again(was('call-bells')),
            again(was('night-staffing'), {
              due: due('~~30/06/13~~ 31/10/13', 'due 2013-06-30', 'revised 2013-10-31'),
              progress: ['Acuity tool used on eleven of fourteen wards.'],
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
              page: 'before',
              action: [
                'Assess nineteen in twenty ambulance patients within fifteen minutes of their arrival.',
              ],
              due: due('By end Dec', 'due 2013-12-31'),
              steps: [
                'Place a senior nurse at the ambulance entrance at all hours.',
                'Publish daily handover times on the staff intranet.',
              ],
              progress: ['Handover form in use since 1 June.'],
            }),
            again(was('corridor'), {
              due: due('Complete 17/05/13', 'completed 2013-05-17'),
              progress: [
                'Policy approved. The corridor was opened twice in July, both times on the authority of the duty director.',
              ],
            }),
          ],
        },
        {
          words: '4) Children are seen by staff who are trained to look after children',
          actions: [
            again(was('paediatric-nurse'), {
              due: due('31 March 2014 (was 30 September 2013)', 'due 2013-09-30', 'revised 2014-03-31'),
              progress: ['Three of four posts filled; one candidate withdrew.'],
            }),
            again(was('resus-nurses'), {
              action: ['Train all nurses of the emergency department in paediatric resuscitation.'],
              due: due('Complete 28/06/13', 'completed 2013-06-28'),
              progress: ['All fifty-four nurses trained.'],
            }),
            again(was('resus-doctors'), {
              action: [
                'Train all doctors of the emergency department in paediatric resuscitation, locums among them.',
              ],
              due: due('By end Sept', 'due 2013-09-30'),
              owner: owner('Clinical Director, Emergency Care'),
              progress: ['Nine of twenty-two doctors trained.'],
            }),
          ],
        },
      ],
    },
    {
      heading: 'Medicines Management',
      notes: ['Findings are taken from the pharmacy inspection of 14 January 2013.'],
      columns: MEDICINES,
      areas: [
        {
          words: 'Controlled drugs registers on four wards had gaps.',
          source: 'Standard 9',
          actions: [
            again(was('cd-registers'), {
              action: ['Two nurses to check the controlled drugs register at every handover and sign it.'],
              due: due('Complete 30.04.13', 'completed 2013-04-30'),
            }),
            again(was('cd-cupboards'), {
              due: due('Q4 2013/14', 'due 2014-01-01..2014-03-31 quarter'),
            }),
          ],
        },
        {
          words: 'Allergies were not recorded on one chart in six.',
          source: 'Standard 9',
          actions: [
            again(was('allergies'), {
              due: due('mid-October 2013', 'due 2013-10-11..2013-10-20 month'),
              owner: owner('Chief Pharmacist'),
            }),
            {
              key: 'discharge-medicines',
              action: [
                'Explain new medicines to patients before they go home, with a leaflet in plain words.',
              ],
              owner: owner('Chief Pharmacist'),
              due: due('Dec-13', 'due 2013-12'),
              extra: { Evidence: 'Patient survey' },
            },
          ],
        },
      ],
    },
  ],
}

import { columns, due, owner } from '../author.ts'
import type { Edition } from '../model.ts'

export const QUALITY = columns(
  'Requirement: area | What we will do: action | By when: due | Who: owner | How we will do it: steps | Progress: progress',
)
export const MEDICINES = columns(
  'Finding: area | Agreed action: action | Executive lead: owner | Target date: due | Evidence: measure',
)

/** The first edition: areas with numbers of their own, steps in a column, page breaks bare. */
export const march2013: Edition = {
  id: '2013-03',
  titleLines: ['Harrowmere Hospitals NHS Trust – Quality Improvement Plan March 2013'],
  dated: { text: 'March 2013', earliest: '2013-03-01', on: '2013-03-31', precision: 'month' },
  running: [],
  intro: [
    'This plan sets out what the trust will do to meet the essential standards after the unannounced visits of December 2012 and January 2013.',
  ],
  forms: ['tabs'],
  sections: [
    {
      heading: 'Urgent and Emergency Care',
      notes: [],
      columns: QUALITY,
      areas: [
        {
          words:
            '1) Patients who arrive by ambulance are assessed promptly and are never left without a named nurse',
          actions: [
            {
              key: 'ambulance-triage',
              action: ['Assess nine in ten ambulance patients within fifteen minutes of arrival.'],
              due: due('By end June', 'due 2013-06-30'),
              owner: owner('Clinical Director, Emergency Care'),
              steps: [
                'Place a senior nurse at the ambulance entrance from 10am until midnight.',
                'Agree a handover form with the ambulance service.',
                'Publish daily handover times on the staff intranet.',
              ],
              progress: ['Senior nurse in place on weekdays since 4 February. Handover form still in draft.'],
            },
            {
              key: 'corridor',
              action: [
                'Stop nursing patients in the corridor between majors and X-ray except when the escalation policy has been invoked by the duty director and recorded on the site log.',
              ],
              page: 'cut',
              due: due('now', 'due immediate 2013-03'),
              owner: owner('Chief Operating Officer'),
              steps: [
                'Rewrite the escalation policy so that it names who may open the corridor and for how long it may stay open.',
              ],
              progress: [
                'Policy rewritten and waiting for approval by the Clinical Quality Committee at its next meeting.',
              ],
            },
            {
              key: 'pain-relief',
              action: ['Offer pain relief within twenty minutes to every patient with a suspected fracture.'],
              due: due('30.04.13', 'due 2013-04-30'),
              owner: owner('Matron, Emergency Care'),
              steps: ['Let triage nurses give paracetamol and ibuprofen under a patient group direction.'],
            },
          ],
        },
        {
          words: '2) Children are seen by staff who are trained to look after children',
          actions: [
            {
              key: 'paediatric-nurse',
              action: ['Have a registered children’s nurse on every shift in the emergency department.'],
              due: due('By end Sept', 'due 2013-09-30'),
              owner: owner('Head of Children’s Nursing'),
              steps: [
                'Recruit four whole-time posts.',
                'Rotate nurses from Ashdown Ward until the posts are filled.',
              ],
              progress: ['Two of four posts offered.'],
            },
            {
              key: 'resus-doctors',
              action: ['Train all emergency department doctors in paediatric resuscitation.'],
              due: due('By end Sept', 'due 2013-09-30'),
              owner: owner('Dr Samira Oduwole', 'person Dr Samira Oduwole'),
              steps: ['Book places on the regional course.'],
            },
            {
              key: 'resus-nurses',
              action: ['Train all emergency department nurses in paediatric resuscitation.'],
              due: due('By end June', 'due 2013-06-30'),
              owner: owner('Practice Development Team', 'body Practice Development Team'),
              steps: ['Run in-house course every fortnight.'],
              progress: ['Thirty-one of fifty-four nurses trained.'],
            },
          ],
        },
      ],
    },
    {
      heading: 'Wards',
      notes: [],
      columns: QUALITY,
      areas: [
        {
          words:
            '3) Patients on the older people’s wards are helped to eat and drink enough, and what they eat and drink is recorded properly',
          actions: [
            {
              key: 'mealtimes',
              page: 'cut',
              action: [
                'Protect mealtimes on Birch, Rowan and Hawthorn wards from ward rounds, drug rounds and routine tests so that nurses are free to help.',
              ],
              due: due('31/05/13', 'due 2013-05-31'),
              owner: owner(
                'Director of Nursing with support of Head of Catering',
                'role Director of Nursing',
                'role Head of Catering',
              ),
              steps: [
                'Ring a bell at the start of each meal.',
                'Ask consultants to move rounds that clash with lunch.',
                'Recruit volunteers as dining companions for patients who are on their own.',
              ],
              progress: [
                'Bell in use on Birch ward. Twelve volunteers have come forward and are being checked.',
              ],
            },
            {
              key: 'fluid-charts',
              action: ['Audit fluid charts weekly and show the results at the entrance to each ward.'],
              due: due('Ongoing', 'due ongoing'),
              owner: owner('Ward Managers'),
              steps: ['Ten charts a ward each Monday.'],
              progress: ['First audit: 62% complete.'],
            },
          ],
        },
        {
          words: '4) Call bells are answered',
          actions: [
            {
              key: 'call-bells',
              action: ['Measure how long patients wait for a call bell to be answered.'],
              due: due('Complete'),
              owner: owner('Estates', 'body Estates'),
              steps: ['Fit recorders to the call bell panels on six wards.'],
              progress: ['Completed'],
            },
            {
              key: 'night-staffing',
              action: ['Review the number of nurses on duty at night.'],
              due: due('within 3 months', 'due 2013-03-01..2013-06-30 day'),
              owner: owner('Director of Nursing'),
              steps: ['Use the national acuity tool on every ward for two weeks.'],
            },
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
            {
              key: 'cd-registers',
              action: ['Check the controlled drugs register at every handover.'],
              owner: owner('Chief Pharmacist'),
              due: due('08.04.13', 'due 2013-04-08'),
              extra: { Evidence: 'Signed checklists' },
            },
            {
              key: 'cd-cupboards',
              action: ['Replace the eleven controlled drugs cupboards that do not lock.'],
              owner: owner(
                'Chief Pharmacist and Head of Estates',
                'role Chief Pharmacist',
                'role Head of Estates',
              ),
              due: due('Q2 2013/14', 'due 2013-07-01..2013-09-30 quarter'),
              extra: { Evidence: 'Delivery notes; photographs' },
            },
          ],
        },
        {
          words: 'Allergies were not recorded on one chart in six.',
          source: 'Standard 9',
          actions: [
            {
              key: 'allergies',
              action: ['No chart to leave the admissions unit without the allergy box filled in.'],
              owner: owner(
                'Medical Director (Prof. Anwen Rees)',
                'role Medical Director',
                'person Prof. Anwen Rees',
              ),
              due: due('Immediate', 'due immediate 2013-03'),
              extra: { Evidence: 'Monthly pharmacy audit' },
            },
          ],
        },
      ],
    },
  ],
}

import { columns, due, owner, rag } from '../author.ts'
import type { Edition } from '../model.ts'

export const PRIORITY = columns(
  'Ref: reference | Objective: area | Actions: action | Lead person: owner | Deadline: due | Cost: resources | Success criteria: measure | RAG: rag | Impact so far: progress',
)

/** The first edition: deadlines by school terms, weeks and half months, ratings in words and colours. */
export const november2014: Edition = {
  id: '2014-11-24',
  titleLines: ['Larkfen Primary School: Inspection Action Plan', 'Agreed by governors on 24 November 2014'],
  dated: { text: '24 November 2014', earliest: '2014-11-24', on: '2014-11-24', precision: 'day' },
  running: [['Larkfen Primary School: Inspection Action Plan']],
  intro: [],
  forms: ['pipes'],
  sections: [
    {
      heading: 'Priority 1: Raise standards in writing',
      notes: [],
      columns: PRIORITY,
      areas: [
        {
          words: 'Pupils write at length in every subject.',
          actions: [
            {
              key: 'long-writing',
              ref: '1.1',
              action: ['Timetable one long piece of writing a week in Years 3 to 6.'],
              owner: owner('English Leader'),
              due: due('w/c 12 January 2015', 'due 2015-01-12..2015-01-18 week'),
              extra: { Cost: 'None', 'Success criteria': 'Books show 30 long pieces by July' },
              rag: rag('Amber'),
              progress: ['Year 5 began early.'],
            },
            {
              key: 'spelling',
              ref: '1.2',
              action: ['Buy and start a whole-school spelling scheme.'],
              owner: owner(
                'English Leader (Mrs Tamsin Oake)',
                'role English Leader',
                'person Mrs Tamsin Oake',
              ),
              due: due('Spring term 2015', 'due 2015-01-01..2015-03-31 term'),
              extra: { Cost: '£1,450', 'Success criteria': 'Spelling ages up by eight months' },
              rag: rag('Amber'),
            },
            {
              key: 'handwriting',
              ref: '1.3',
              action: ['Teach joined handwriting from the summer term of Year 1.'],
              owner: owner('Year 1 teachers'),
              due: due('Easter 2015', 'due 2015-04-05'),
              extra: { Cost: '£120', 'Success criteria': 'All Year 2 pupils join letters' },
              rag: rag('Red'),
            },
          ],
        },
        {
          words: 'Marking tells pupils what to do next, and they do it.',
          actions: [
            {
              key: 'marking-policy',
              ref: '1.4',
              action: [
                'Rewrite the marking policy.',
                'Train teachers and teaching assistants.',
                'Check books each half term.',
              ],
              owner: owner('Deputy Headteacher'),
              due: due('mid-February 2015', 'due 2015-02-11..2015-02-20 month'),
              extra: { Cost: 'Two supply days', 'Success criteria': 'Nine books in ten meet the policy' },
              rag: rag('Amber'),
              progress: ['Draft policy went to staff on 3 November.'],
            },
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
              key: 'first-day-call',
              ref: '2.1',
              action: ['Telephone home by 9.30 on the first day of any absence.'],
              owner: owner('School Office', 'body School Office'),
              due: due('Immediate', 'due immediate 2014-11-24'),
              extra: { Cost: 'None', 'Success criteria': 'Call log complete' },
              rag: rag('Green'),
              progress: ['In place.'],
            },
            {
              key: 'attendance-meetings',
              ref: '2.2',
              action: ['Meet the parents of every pupil whose attendance is below 90%.'],
              owner: owner(
                'Headteacher and Education Welfare Officer',
                'role Headteacher',
                'role Education Welfare Officer',
              ),
              due: due('19 Dec', 'due 2014-12-19'),
              extra: { Cost: 'None', 'Success criteria': 'Fewer than 18 persistent absentees' },
              rag: rag('Amber'),
            },
            {
              key: 'breakfast-club',
              ref: '2.3',
              action: ['Open a breakfast club for Years R to 2.'],
              owner: owner('Headteacher'),
              due: due('TBC', 'due tbc'),
              extra: { Cost: '£3,000', 'Success criteria': 'Thirty places taken' },
              rag: rag('Red'),
            },
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
            {
              key: 'governor-visits',
              ref: '3.1',
              action: ['Governors to visit lessons in pairs once a term and write a one-page note.'],
              owner: owner('Chair of Governors'),
              due: due('31/03/15', 'due 2015-03-31'),
              extra: { Cost: 'None', 'Success criteria': 'Six visit notes on file' },
              rag: rag('Amber'),
            },
            {
              key: 'governor-data',
              ref: '3.2',
              action: ['Train governors to read the school’s results.'],
              owner: owner('Local Authority Adviser'),
              due: due('late January 2015', 'due 2015-01-21..2015-01-31 month'),
              extra: { Cost: '£250', 'Success criteria': 'Minutes show questions on results' },
              rag: rag('Amber'),
            },
            {
              key: 'middle-leaders',
              ref: '3.3',
              action: ['Coach the four subject leaders in observing lessons.'],
              owner: owner('Headteacher'),
              due: due('Summer term 2015', 'due 2015-04-01..2015-07-31 term'),
              extra: { Cost: '£900', 'Success criteria': 'Leaders’ judgements match the adviser’s' },
              rag: rag('Amber'),
            },
          ],
        },
      ],
    },
  ],
}

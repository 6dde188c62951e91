import { describe, expect, it } from 'vitest'
import { type LabelledCell, paragraph, type Role } from '../../src/model/index.ts'
import { withoutBareAnswer } from '../../src/shape/bare-answers.ts'

const cell = (role: Role, text: string, header = ''): LabelledCell => ({
  role,
  header,
  cell: { paragraphs: [paragraph(text)], places: [] },
  carried: false,
  probability: 1,
})
const rolesOf = (area: string, action: string, header = ''): Role[] =>
  withoutBareAnswer([cell('area', area, header), cell('action', action)]).map(({ role }) => role)

describe('withoutBareAnswer', () => {
  it.each([
    'Agreed.',
    'Partially accepted',
    'We concur with the recommendation',
    'Agreed in principle',
    'Yes',
  ])('takes the recommendation for the action beside %j', (answer) => {
    expect(rolesOf('Overpayments should be reported monthly.', answer)).toEqual(['action', 'response'])
  })

  it('leaves answers that promise something, and findings that ask for nothing', () => {
    expect(rolesOf('Overpayments should be reported.', 'Agreed. Payroll will report them.')).toEqual([
      'area',
      'action',
    ])
    expect(rolesOf('Nine forms were not signed.', 'Noted')).toEqual(['area', 'action'])
  })

  it('knows a recommendation by its header', () => {
    expect(rolesOf('Publish spending monthly', 'Accepted', 'Recommendation')).toEqual(['action', 'response'])
  })
})

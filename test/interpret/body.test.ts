import { describe, expect, it } from 'vitest'
import { findBody } from '../../src/interpret/body.ts'

describe('findBody', () => {
  it.each([
    ['Kelderby Borough Council: Children’s Services Action Plan', 'Kelderby Borough Council'],
    [
      'Action plan of St Osyn’s Church of England Primary School, May 2014',
      'St Osyn’s Church of England Primary School',
    ],
    [
      'Wendmoor University Hospitals NHS Foundation Trust',
      'Wendmoor University Hospitals NHS Foundation Trust',
    ],
    ['Quality plan for the North Aske Police 2013', 'North Aske Police'],
    ['Department of Harbours', 'Department of Harbours'],
    ['OFFICE OF MARINE SURVEYS Plan of Action and Milestones', 'Office of Marine Surveys'],
    ['Torrin Valley School District Corrective Action Plan', 'Torrin Valley School District'],
    ['Plan Brantwick City Council', 'Brantwick City Council'],
    ['University of Wend Access and Participation Action Plan', 'University of Wend'],
    ['St Anra’s Care Home – Improvement Action Plan', 'St Anra’s Care Home'],
    ['Tarn Fire and Rescue Service Peer Review Plan', 'Tarn Fire and Rescue Service'],
    ['WENDLE CONSTABULARY Custody Plan', 'Wendle Constabulary'],
    ['KELDER COUNTY COUNCIL CHILDREN’S PLAN', 'Kelder County Council'],
    ['London Borough of Wendle improvement plan', 'London Borough of Wendle'],
  ])('reads %j', (line, body) => {
    expect(findBody([line])).toBe(body)
  })

  it.each([
    'Answer Priority Agency Questions',
    'Safeguarding Action Plan 22 March 2011',
    'Recommendations of the Care Quality Commission',
    'each school should write to the council',
  ])('finds none in %j', (line) => {
    expect(findBody([line])).toBeNull()
  })

  it('takes the first line that names one', () => {
    expect(findBody(['Improvement plan', 'Kelder Council', 'Wend Council'])).toBe('Kelder Council')
  })
})

import { describe, expect, it } from 'vitest'
import { bodyNames } from '../../../src/interpret/edition/body-names.ts'

const namesIn = (line: string, elsewhere?: string): string[] =>
  bodyNames(line, elsewhere).map(({ name }) => name)

describe('bodyNames', () => {
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
    ['Port of Wendle Harbour Board', 'Port of Wendle Harbour Board'],
    ['Acacia Grove Aged Care, Torrin Flat', 'Acacia Grove Aged Care'],
    ['Sallur Gram Panchayat', 'Sallur Gram Panchayat'],
    ['Cape Torrin College of Applied Arts Privacy Plan', 'Cape Torrin College of Applied Arts'],
    ['Torrinvale Institute of Technology, Quay Road', 'Torrinvale Institute of Technology'],
    ['University College Torrin', 'University College Torrin'],
    ['Shire of Wollandra', 'Shire of Wollandra'],
    ['Coláiste Naomh Brona – Safety Plan', 'Coláiste Naomh Brona'],
    ['Ysgol y Garn', 'Ysgol y Garn'],
    ['Torrinside Credit Union', 'Torrinside Credit Union'],
    ['Inverwend Harbour Commissioners: action list', 'Inverwend Harbour Commissioners'],
    ['University of South Wendmoor Gender Equality Action Plan', 'University of South Wendmoor'],
  ])('reads %j', (line, body) => {
    expect(namesIn(line)[0]).toBe(body)
  })

  it.each([
    'Answer Priority Agency Questions',
    'Safeguarding Action Plan 22 March 2011',
    'Recommendations of the Care Quality Commission',
    'each school should write to the council',
  ])('finds none in %j', (line) => {
    expect(namesIn(line)).toEqual([])
  })

  it.each([
    ['City of Cedar Falls Climate Action Plan', 'City of Cedar Falls'],
    ['Town of Ottermead Action Plan', 'Town of Ottermead'],
    ['CITY OF NEW CARROW RECOVERY PLAN', 'City of New Carrow'],
    ['Borough of Stoke Marling and Ruddle Recovery Plan', 'Borough of Stoke Marling and Ruddle'],
    ['Village of Wells-next-the-Marsh: Flood Plan', 'Village of Wells-next-the-Marsh'],
  ])('sees where a place ends in %j', (line, body) => {
    expect(namesIn(line)).toEqual([body])
  })

  it('takes a place for as long as it is printed elsewhere', () => {
    const line = 'City of Merlow Brindle Plan'
    expect(namesIn(line, 'The City of Merlow Brindle is on the river.')).toEqual(['City of Merlow Brindle'])
    expect(namesIn(line, 'The people of Merlow voted.')).toEqual(['City of Merlow'])
  })

  it.each(['Mayor and City Council', 'Dear Council Members', 'State Board of Education'])(
    'finds no proper name in %j',
    (line) => {
      expect(namesIn(line)).toEqual([])
    },
  )
})

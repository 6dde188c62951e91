/** Word lists from which plans are drawn: for variety and size, not for reading. */
const words = (line: string): string[] => line.split(' ')

export const PLACE_STARTS = words(
  'Alder Ash Beck Birch Bram Bright Brook Cald Carr Clay Cold Dun East Elm Fair Fal Fern Glen Gorse Hale Hart Hawk Hazel Heath Holm Kel Kirk Lang Lark Lin Marsh Mead Mill Moor Nether North Oak Old Pen Ravens Red Row Salt Silver South Stan Thorn Under Wes Whit',
)
export const PLACE_ENDS = words(
  'borough bridge brook burn bury by combe cote cross dale den don fell field fold ford garth gate ham haven head hill holme hurst ley low marsh mere minster mond moss mouth ness over ridge rigg shaw side stead stoke stow ston thorpe thwaite ton vale wade water well wick worth',
)
export const KINDS_OF_BODY = [
  'Borough Council',
  'County Council',
  'Hospitals NHS Trust',
  'Primary School',
  'Constabulary',
]
export const VERBS = words(
  'Agree Appoint Audit Brief Clarify Collect Commission Deliver Design Embed Extend Fund Improve Introduce Launch Map Monitor Pilot Publish Recruit Reduce Refresh Replace Report Review Revise Sample Simplify Strengthen Test Track Train Update',
)
export const THINGS = words(
  'assessments attendance audits briefings buildings caseloads charts checklists clinics complaints contracts files forms handovers induction interviews inventories leaflets letters meetings placements policies procedures records referrals registers reports reviews rotas standards supervision surveys targets templates training transport visits volunteers waiting-lists workshops',
)
export const FIELDS_OF_WORK = words(
  'admissions archives assessment catering custody dispatch early-years education emergency estates finance fostering governance housing intake learning leisure libraries maintenance maternity nursing outreach payroll pharmacy planning procurement reception safeguarding schools stores surgery teaching transport wards youth',
)
export const RANKS = words('Director Head Manager Lead Officer Coordinator Adviser')
export const SURNAMES = words(
  'Abara Bexley Coyle Dunmore Eldridge Farrow Gough Hallam Ibbotson Jessop Kaur Lovell Mistry Nunn Oyelaran Pryce Quayle Rooke Sethi Thackray Unwin Varga Wragg Yates',
)
export const FORENAMES = words(
  'Amara Brenda Colin Deepa Edwin Fiona Gareth Hana Imran Joyce Kofi Lena Martin Nadia Owen Priya Rosa Simon Tara Victor',
)

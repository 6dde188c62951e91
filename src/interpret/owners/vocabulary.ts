import { listed } from '../phrases.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Nouns that make their words an office that a person holds. */
export const ROLE_NOUNS = words(`
  manager managers manage head heads director directors officer officers lead leads leader leaders nurse nurses doctor doctors dr
  teacher teachers headteacher headteachers head-teacher principal principals coordinator coordinators co-ordinator co-ordinators
  administrator administrators adviser advisers advisor advisors analyst analysts chair chairs chairman chairperson executive executives
  commissioner commissioners constable inspector inspectors superintendent supt insp sgt sergeant secretary clerk governor governors
  consultant consultants worker workers practitioner practitioners assistant assistants supervisor supervisors member members mayor
  councillor councillors staff chief dean bursar matron sister sisters midwife midwives therapist therapists psychologist psychologists
  registrar treasurer accountant accountants solicitor solicitors engineer engineers planner planners architect trainer trainers educator
  educators mentor mentors sponsor sponsors champion champions owner owners representative representatives rep reps holder holders
  senco sendco deputy controller controllers auditor auditors specialist specialists minister ministers president vice-chair trustee
  trustees physician surgeon gp gps professional professionals employee employees dso warden wardens ranger librarian postholder
  mgr dir coord exec clinician clinicians steward stewards convenor convener ombudsman guardian facilitator facilitators scrutineer
  editor commander captain partner-lead developer developers technician technicians associate associates strategist buyer mangers manger carers
  chancellor provost attorney counsel sheriff comptroller marshal tutor lecturer investigator researcher scientist paramedic counsellor
  caretaker receptionist statistician secretaries vp avp svp evp volunteer volunteers surveyor surveyors recorder admin advocate advocates coach coaches counselor counselors
  visitor visitors assessor assessors curator curators conservator conservators custodian custodians collector defender official officials
  agent agents individual person proprietor landlord landlords leaseholder leaseholders freeholder freeholders postholders keyholder keyholders
  handyman handymen watchman storeman signalman boatman workman repairman fireman policeman doorman serviceman
  vicar curate rector chaplain churchwarden churchwardens verger imam rabbi pastor foreman forewoman mechanic mechanics chef chefs porter porters
  cook cooks butler driver drivers pilot lifeguard lifeguards gardener gardeners groundskeeper groundstaff forester foresters gamekeeper farmer farmers electrician plumber
  carpenter joiner decorator installer installers fitter fitters cleaner cleaners bookkeeper cashier buyer buyers timetabler webmaster programmer
  tester testers demonstrator invigilator invigilators examiner examiners moderator moderators verifier verifiers instructor instructors
  reeve alderman aldermen selectman selectmen assignee responder responders dispatcher dispatchers operator operators handler handlers
  negotiator mediator mediators arbitrator liaison interpreter translator writer photographer designer designers modeller estimator scheduler
  negotiators caseworker caseworkers keyworker keyworkers assistant-head almoner proctor bailiff bailiffs usher magistrate magistrates judge judges
  lawyer lawyers barrister paralegal notary actuary underwriter broker banker investor trader veterinarian vet vets anaesthetist optometrist
  prescriber prescribers phlebotomist orderly matrons registrars dietician dieticians hygienist radiographer sonographer embryologist
`)

/** Of those, words that are surnames too: after a first name, an initial or a title they are one. */
export const SURNAMES_TOO = words(
  'cook porter butler gardener forester farmer carpenter judge usher pilot vicar rector provost buyer reeve banker trader',
)

/** Nouns that make their words an organisation or a group. */
export const BODY_NOUNS = words(`
  team teams board boards council councils committee committees group groups partnership partnerships trust trusts authority authorities
  service services department departments directorate directorates unit units office offices agency agencies panel panels forum forums
  network networks college colleges university universities hospital hospitals school schools academy academies charity charities company
  association associations society societies federation union unions consortium alliance police constabulary commission executive-team
  cabinet parliament ministry bureau centre centres center institute institution organisation organisations organization organizations
  partners partner providers provider homes archives corporation foundation branch division divisions faculty club clubs community homes
  contractors contractor suppliers supplier taskforce workstream subgroup sub-group hub hubs steering-group practices surgery surgeries england wales scotland
  crew crews watch body bodies assembly dept depts court courts museum museums library libraries house ltd plc limited inc llp cic ccg ccgs pct nhs
`)

/** Words that name a partner by themselves. */
export const PARTNERS = words(`
  police health probation education housing schools legal finance hr it ict procurement communications camhs connexions cafcass
  ofsted governors ambulance fire commissioning audit payroll pharmacy nursing libraries museums highways planning
  environment transport all everyone
`)

/** Departments that are named by one word, or by a last word that says no more than what they do. */
export const DEPARTMENTS = words(`
  facilities estates registry tourism works parks treasury comms benefits revenues licensing library recreation purchasing
  engineering catering leisure security fleet stores utilities sustainability admissions marketing fundraising retail
`)

/** Fields of which a partner is somebody who works for them: `HR Partner`; a delivery partner is a body. */
export const OFFICES_OF_PARTNERS = words(
  'hr people finance procurement learning improvement change business commercial workforce performance communications digital legal payroll resourcing recruitment quality safety talent reward',
)

/** Bodies that a comma sets apart even after an office. */
export const STRONG_BODY_NOUNS = words(
  'council board trust partnership police agency authority ccg pct committee college university constabulary ltd association',
)

/** Role nouns that are as often adjectives: they make an office where they close it or `of`, `for` or `on` follows. */
export const WEAK_ROLE_NOUNS = words(
  'lead leads executive chief assistant deputy associate specialist developer member professional',
)

/** Capitals that are offices. */
export const ROLE_ACRONYMS = words(
  'am wm ht dht aht hos dcs dass ceo cfo coo cio cdo cto cdos cios cfos dsl ddsl smt-lead iro iros lado dpo dph adp pa po pm sro sros dmo hod hods slc senco sendco dcc acc dci di dsi md ad ads dd gm sm stm cno cmo cso tm tms gp sw-manager hlta ta tas siro pi pvc dvc vc sbm acfo dcfo don dof cog rfo s151 num cnc cns anp aco cao daos lsa bm sbo scm',
)

/** Capitals of two letters that are a department or a field, and no initials. */
export const DEPARTMENT_ACRONYMS = words('hr it la pr ni eu uk us un')

/** Capitals that name a field of work: after a comma they belong to the office before them. */
export const FIELD_ACRONYMS = words(
  'lac sen send hr it ict qa cin cp edt asc cyp ey eyfs ld mh cla cwd uasc fgm cse bme dv da ks1 ks2 ks3 ks4 pshe mfl re pe',
)

/** Words of fields and places of work: with one of these, capitalised words are no person's name. */
export const FIELD_WORDS = words(`
  children child childrens families family adult adults social care human resources quality assurance early help years youth young people
  safeguarding fostering adoption placement placements learning skills education inclusion health wellbeing well-being public community
  communities safety corporate business performance policy strategy strategic planning finance legal housing environment highways waste
  regeneration economy economic development information governance data digital technology systems assessment review reviews audit risk
  customer customers democratic electoral procurement commissioning contracts property assets estates facilities training workforce
  organisational support operations operational programme project projects change transformation improvement communications engagement
  leisure culture arts heritage sport parks transport infrastructure licensing regulatory standards emergency resilience equality diversity
  disability disabilities mental clinical medical nursing patient experience primary secondary special needs curriculum teaching senior joint
  local national regional central north south east west northern southern eastern western county city district borough town parish area rural
  urban new old virtual internal external general acting interim duty access front line staff services service management mgt leadership
  governing body pupil student students pastoral attendance behaviour english maths science protection prevention intervention crime
  domestic abuse violence substance misuse drug alcohol leaving transitions permanence looked after contact referral
  vacant tbc office home work group unit section branch team board county-wide leads partner partners all each every other relevant key
  citizens advice response records research innovation energy climate sustainability water land natural heating electrical electrics plumbing roofing cleaning construction engineering glazing lifts lighting museum library record case cases control custody police policing intelligence firearms roads
`)

/** Of those, words that go with any office, and so tie it to no other field. */
export const GENERAL_WORDS = words(`
  general acting interim senior joint duty access front line staff services service management mgt leadership office work group unit
  section branch team leads each every other relevant key all partner partners area district borough county city town parish local
  national regional central north south east west northern southern eastern western new old virtual internal external operations
  operational programme project projects strategic clinical medical special care social
`)

/** What a label before a colon, or in brackets, says of an owner without being a part of its name. */
export const LABELS = words(
  'lead leads support supporting supported owner responsible accountable accountability chair chaired by partner partners leading officer person main joint jointly overall sponsor consulted informed named contact name initials responsibility delegated assigned responsibilities owners supporter supporters lead-officer assisted poc',
)

/** Words that are a label only before a colon: `Primary: City Manager`; in brackets they may be a field. */
export const COLON_LABELS = words(
  'primary secondary delivery action actions title job role post monitored overseen reviewed implemented coordinated co-ordinated delivered managed monitoring implementation who agency lead-agency deputy approver agreed',
)

/** Words that may stand in a label beside one of those: `Exec lead`, `Delegated to`. */
export const LABEL_ADJECTIVES = words(
  'exec executive operational overall strategic delivery senior day-to-day named tactical delegated assigned to with for the and other key also secondary primary additional oversight',
)

/** Words that say what somebody does for the action, before who it is. */
export const OPENING_PHRASES: readonly string[] = listed(
  'led by, owned by, managed by, monitored by, overseen by, delivered by, chaired by, coordinated by, co-ordinated by, reviewed by, implemented by, to be led by, responsibility of, joint between, now, currently, to be recruited:, to be appointed:, to be recruited, to be appointed',
)

/** Words that join a further owner. */
export const JOINING_PHRASES: readonly string[] = listed(`
    with the support of, with support of, with support from, with the support from, supported by,
    in conjunction with, in partnership with, in consultation with, in collaboration with, in liaison with,
    working with, together with, along with, alongside, as well as, assisted by, with input from,
    plus link to, plus links to, link to, links to, linked to, liaising with, in association with,
    advised by, on behalf of, with help from, via, plus, with
  `)

/** Cells that name nobody. */
export const NOBODY = words(
  'tbc tba tbd na n/a n.a. none nil vacant vacancy - – — ? x unassigned unallocated various tbn blank',
)
export const NOBODY_PHRASES = words(
  'to-be-confirmed to-be-agreed to-be-appointed not-applicable to-be-determined to-be-identified see-above as-above not-known to-be-recruited vacant-post no-owner no-owner-identified no-lead no-lead-identified awaiting-appointment not-assigned not-allocated not-identified not-yet-identified not-yet-assigned not-yet-appointed to-be-allocated to-be-assigned post-vacant',
)

/** Common first names: with one of these before it, a capitalised word is a surname. */
export const GIVEN_NAMES = words(`
  adam adrian ahmed aisha alan alastair albert alec alex alexander alexandra alfred ali alice alison alistair allan allison amanda amber amina amir
  amy ana andrea andrew andy angela angie ann anna anne annette anthony antonia arthur asha ashley audrey barbara barry beatrice belinda ben
  benjamin bernadette bernard beth bethan beverley bev bill bob brenda brian bridget bruce bryan calum cameron carl carla carol carole caroline
  carolyn catherine cath cathy cecilia charles charlie charlotte cheryl chloe chris christian christina christine christopher claire clare clive
  colin connor craig cynthia dan daniel danielle darren dave david dawn dean deb debbie deborah debra denise dennis derek diana diane dilys dominic
  don donald donna dorothy doug douglas duncan ed eddie edward eileen elaine eleanor elizabeth ella ellen ellie elliot emily emma eric erica erin
  esther ethan eugene eva evelyn faith farah fatima fay felicity fiona fran frances francesca francis frank fred freya gail gareth gary gavin gemma
  geoff geoffrey george georgina gerald gerard geraldine gill gillian glen glenn glenys gloria gordon grace graeme graham grant greg gwen gwyneth
  hannah harriet harry hassan hayley hazel heather heidi helen helena henry hilary holly howard hugh hugo huw ian ibrahim imogen imran ingrid irene
  iris isaac isabel isabelle isla ivan ivor jack jackie jacob jacqueline jacqui jade jake james jamie jan jane janet janice jason jasmine javed jay
  jayne jean jeff jeffrey jennie jennifer jenny jeremy jessica jill jim jimmy jo joan joann joanna joanne joe joel john jon jonathan jordan joseph
  josephine josh joshua joy joyce judith judy julia julian julie june justin justine karen karl kate katherine kathleen kathryn kathy katie katy
  kay keith kelly ken kenneth kerry kevin khalid kim kirsten kirsty kumar kurt kyle laura lauren laurence lawrence leah leanne lee len leo leon
  leonard leroy lesley leslie lewis liam lily linda lindsay lindsey lisa liz lloyd lorna lorraine louis louise lucy luke lydia lyn lynda lynn lynne
  maddie madeleine malcolm mandy marcus margaret maria marian marie marilyn marion mark marlene martha martin martyn mary mathew matt matthew
  maureen maurice max maxine meera megan mehmet mel melanie melissa meryl michael michelle mick miguel mike miles millie miranda miriam mo mohamed
  mohammad mohammed moira mona monica morag morgan muhammad muriel nadia nadine nancy naomi natalie natasha nathan neil nia nicholas nick nicky
  nicola nicole nigel nina noel nora norma norman olive oliver olivia omar oscar owen pam pamela pat patricia patrick paul paula pauline peggy penny
  pete peter phil philip philippa phillip phoebe phyllis polly priya rachael rachel raj rajesh ralph ray raymond rebecca rhian rhiannon rhys richard
  rita rob robert roberta robin roger roland ron ronald rosalind rose rosemary rosie ross roy ruby rupert russell ruth ryan sadia sally sam samantha
  samir samuel sandra sanjay sara sarah scott sean seema shabana shane shannon sharon shaun sheila shirley sian sid simon siobhan sonia sophia sophie
  stacey stan stanley stella stephanie stephen steve steven stewart stuart sue sunil susan susanna suzanne sylvia tamsin tanya tara ted teresa terence
  terry theresa thomas tim timothy tina toby todd tom tony tracey tracy trevor trisha una val valerie vanessa vera verity vernon veronica vicki vicky
  abdul abdullah abena ade adaeze aditi agnieszka aidan ailsa akua alun amara amit amrit aneurin anil anita anjali anya aoife arjun asif aled ayesha babatunde
  bilal bogdan bronwen callum carys cerys chidi chinedu chioma chukwu ciara dafydd deepa deepak dev dewi dinesh divya dmitri ebony efe eilidh eirlys elin
  emeka emlyn eoin ewan farid farooq fatou femi fergus folake funmi gareth geraint girish gurpreet habib hamza haroon harpreet hywel idris ifeoma ifan imani
  inderjit ines iona ishaan iwan jaswinder jerzy kamal kamran karim katarzyna kavita kofi kwame lakshmi leila lowri magdalena malik mairi manjit marek mariam
  mehmood mihai mohan mustafa nadeem nasreen navdeep neha ngozi niamh nikhil nisha obi ola olu oluwaseun pavel pieter piotr pooja pradeep priti rafal rahul
  rajinder rashid ravi rekha rhodri roisin rukhsana saima salma sanjeev saoirse satnam seamus shanice shazia shreya sinead siew sunita suresh tadeusz tariq
  temi thandi tobias tomasz tunde uche usha vijay wanjiru wioletta yetunde yinka zainab zbigniew
  victor victoria vikram vincent viv vivien vivienne walter warren wayne wendy will william winston yasmin yvonne yusuf zoe zara zahra
`)

/**
 * What the invented plans are made of. Every entry is one meaning in several wordings, `|` between them, so that
 * an action can be said again in other words and it is still known to be the same action.
 */
const wordings = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((each) => each.trim()))

/** What is done. */
export const DEEDS = wordings(`
Review | Carry out a review of | Look again at | Reassess
Publish | Issue | Make available | Bring out
Agree | Settle with partners | Reach agreement on | Sign off
Audit | Check a sample of | Test compliance with | Carry out an audit of
Rewrite | Redraft | Produce a new version of | Bring up to date
Introduce | Set up | Put in place | Start using
Train staff in | Deliver training on | Hold workshops about | Make sure colleagues learn
Extend | Widen | Roll out further | Broaden the reach of
Simplify | Streamline | Make easier to follow | Cut the steps in
Monitor | Keep track of | Report regularly on | Watch progress with
Fund | Secure money for | Find a budget for | Pay for
Recruit to | Fill the vacancies in | Appoint people to | Bring new people into
Map | Draw up a picture of | Describe | Set out on one page
Consult on | Ask users about | Gather views of | Seek comment on
Evaluate | Measure the effect of | Judge what difference was made by | Assess the impact of
Commission | Buy in | Let a contract for | Procure
Replace | Retire and renew | Swap out | Do away with the old form of
Strengthen | Improve | Raise the quality of | Build up
Promote | Advertise | Raise awareness of | Tell residents about
Clear the backlog in | Catch up with | Deal with all overdue cases in | Bring down delays in
`)

/** What it is done to. */
export const THINGS = wordings(`
the supervision policy | arrangements for supervision | how managers supervise
the threshold guidance | the document on thresholds | advice about levels of need
the referral form | the way referrals are made | referral paperwork
case file recording | what is written on files | records of casework
the out of hours duty rota | night and weekend cover | the emergency rota
the fostering recruitment campaign | efforts to find foster carers | the search for new foster homes
the complaints procedure | how complaints are handled | the route for complainants
the risk register | the log of risks | the list of principal risks
home visiting arrangements | visits to families at home | the schedule of home visits
the induction programme | what new starters are taught | welcome sessions for newcomers
health assessments for looked after children | medicals of children in care | checks on the health of children in care
the personal education plan | the plan for each pupil's learning | education planning
advocacy services | independent advocates | the offer of an advocate
hospital discharge planning | going home from hospital | planning for leaving the ward
hand hygiene observations | checks that hands are washed | hygiene spot checks
medicines reconciliation | the matching of prescriptions | checks of what patients take
the falls prevention bundle | measures against falls | steps to stop people falling
pressure ulcer reporting | the reporting of bed sores | skin damage reports
nutrition screening | the test for malnutrition | checks on eating and weight
bed occupancy data | figures on beds in use | the daily count of beds
the theatre checklist | the list read before surgery | the safety pause in theatre
blood transfusion consent | permission before transfusion | asking patients about transfusion
stroke pathway times | waiting for a brain scan | speed of stroke care
the antenatal booking clinic | first midwife appointments | early booking in pregnancy
reading interventions | extra help with reading | catch-up reading groups
marking and feedback | comments in exercise books | how work is marked
the behaviour policy | rules of conduct | sanctions and rewards
attendance letters | what parents are told about absence | correspondence on absence
the phonics scheme | teaching of letter sounds | early phonics
governor visits | visits by the governing board | governors in classrooms
mathematics planning | schemes of work in number | planning for arithmetic
the breakfast club | food before school | early morning provision
the school travel plan | journeys to school | walking and cycling to lessons
transition to the next school | moving up a school | handover between schools
burglary scene visits | officers calling on burgled homes | attendance at break-ins
the custody handover sheet | what is passed on at shift change in custody | custody records
domestic abuse risk assessment | judging danger in abusive homes | assessment of abuse victims
body worn video | cameras on officers | recordings of incidents
missing person debriefs | talks after someone is found | return interviews
the property store | seized goods | lost and found items
response times in villages | how fast rural calls are met | delay on country calls
the stop and search form | records of searches | search monitoring
crime recording accuracy | whether offences are logged properly | counting of offences
victim contact | calls to those harmed | keeping victims informed
street lighting repairs | mending lamp posts | faults in lighting
the pothole inspection cycle | how often roads are inspected | road surface checks
kerbside recycling | collection of recyclables | sorted waste rounds
the tree survey | the census of trees | inspection of street trees
the flood warning scheme | alerts of high water | flood alarms
gritting routes | roads salted in frost | winter treatment
fly-tipping investigations | pursuit of dumped rubbish | dumping cases
the allotment waiting list | people waiting for plots | demand for plots
housing void turnaround | time that homes stand empty | re-letting of empty homes
gas safety certificates | yearly boiler checks | landlord gas records
the tenant newsletter | news for tenants | the housing bulletin
damp and mould reports | homes with damp | complaints about mould
rent arrears letters | reminders of unpaid rent | contact about arrears
the homelessness prevention fund | money to keep people housed | grants against eviction
fire door inspections | checks of fire doors | the state of doors on escape routes
lift maintenance contracts | upkeep of lifts | lift servicing
password resets | access for those locked out | forgotten credentials
backup restoration tests | proof that backups work | trial restores
the asset inventory | the list of equipment | what hardware is owned
patching of servers | software updates on servers | closing known holes in servers
remote access accounts | log-ins from outside | working from elsewhere
the data sharing protocol | exchange of information with partners | sharing agreements
freedom of information replies | answers to requests for information | disclosure requests
the records retention schedule | how long papers are kept | disposal of old records
the staff survey | what employees say | the questionnaire to employees
sickness absence reporting | figures on illness | days lost to sickness
the apprenticeship scheme | places for apprentices | earning while learning
exit interviews | questions to leavers | why people resign
the scheme of delegation | who may decide what | delegated powers
contract standing orders | rules on buying | procurement rules
the scrutiny work programme | topics for scrutiny | what scrutiny will examine
budget monitoring statements | monthly money reports | forecasts of spending
grant claim sign-off | approval of grant claims | the certifying of claims
the petitions page | petitions online | how residents petition
playground inspections | safety of play areas | swings and slides
library opening hours | when libraries open | access to branch libraries
the museum loans policy | lending of objects | loans between museums
sports hall bookings | use of the sports hall | hire of courts
the carers' breaks service | respite for carers | time off for those who care
direct payment agreements | cash in place of services | personal budgets
the equipment loan store | aids lent to people | loaned aids
day centre transport | minibuses to the day centre | lifts to activities
safeguarding alerts | concerns raised about adults | first reports of harm
mental capacity recording | notes on capacity | how decisions about capacity are written down
the dementia strategy | plans for people with dementia | memory loss services
hospital passports | booklets on patients' needs | notes that go with the patient
supported employment | help into work | job coaching
telecare installations | alarms in homes | sensors and pendants
meals at home | hot food delivered | delivered lunches
`)

/** For whom or where. One series a line: actions that differ only here are different actions. */
export const AUDIENCES: string[][] = [
  ['for primary schools', 'for secondary schools', 'for special schools'],
  ['for boys', 'for girls'],
  ['for foster carers', 'for adopters', 'for residential staff'],
  ['in the north of the area', 'in the south of the area', 'in the east of the area'],
  ['for adults', 'for children', 'for older people'],
  ['for managers', 'for practitioners', 'for volunteers'],
  ['on the day shift', 'on the night shift'],
  ['for tenants', 'for leaseholders'],
  ['for members', 'for officers'],
  ['in phase 1', 'in phase 2', 'in phase 3'],
  ['for governors', 'for parents', 'for pupils'],
  ['in ward A', 'in ward B'],
]

/** To what end or how. */
export const ENDS = wordings(`
so that nine in ten cases meet the standard | until ninety per cent of cases are good enough
and report the findings to the board | and bring what is found before the board
with a named lead in each team | one person in every team to answer for it
and share what was learned across the service | spreading the lessons to everybody
using the regional toolkit | by means of the tools the region provides
within existing budgets | at no further cost
with quarterly figures to the partnership | the partnership to see numbers every three months
and close the gap with similar authorities | to come level with comparable places
and keep a log of exceptions | exceptions being written down
before the next inspection | ahead of the inspectors' return
through a working group of users | led by a group of people who use it
and test it with ten randomly chosen files | trying it on a random ten files
backed by a short online course | with an e-learning module behind it
to reduce repeat contacts | so that people need not come back twice
with advice from the legal team | lawyers having been asked
and put the result on the website | the outcome to be shown online
`)

/** A step of its own that an action may have besides. */
export const STEPS = wordings(`
Brief all team leaders on the change. | Team leaders to be told what is different.
Sample twenty files each month. | Look at twenty files a month.
Invite partner agencies to the launch. | Partners to come to the opening event.
Update the intranet page. | Put the new text on the intranet.
Name a deputy for the lead officer. | A stand-in for the lead to be chosen.
Report exceptions to the head of service. | Tell the head of service where it is not followed.
Set a baseline from last year's figures. | Use last year's numbers to start from.
Book a follow-up session after six months. | Come together again half a year later.
Write to everyone affected. | Send letters to all concerned.
Agree a form of words with communications. | Clear the wording with the press office.
Add the item to the risk log. | Note it among the risks.
Collect signed returns from each site. | Each site to send back a signed sheet.
`)

export const AREAS = wordings(`
Leadership and oversight | Governance
Quality of practice | Standards of work
Workforce and training | People and skills
Listening to users | The voice of users
Partnership working | Working with others
Safety and risk | Keeping people safe
Performance information | Data and reporting
Early help | Prevention
Value for money | Resources
Access to services | Getting help when needed
Equality | Fair treatment
Buildings and equipment | Premises and assets
`)

export const SECTIONS = wordings(`
Priority one: safe services | Safe services
Priority two: skilled people | Skilled people
Priority three: sound management | Sound management
Actions carried forward | Continuing actions
Actions from the peer review | Peer review
`)

export const OWNERS = wordings(`
Head of Service | Head of Operations
Director of Quality | Quality Director
Business Manager | Business Support Manager
Policy Officer | Policy and Projects Officer
Head of Finance | Finance Lead
Training Manager | Learning and Development Manager
Deputy Head | Deputy Headteacher
Matron | Lead Nurse
Chief Inspector | Operations Inspector
Information Manager | Data Manager
Ms Farrow | A. Farrow
Mr Okonjo | P. Okonjo
Team leaders | Team managers
Partnership Board | Joint Board
`)

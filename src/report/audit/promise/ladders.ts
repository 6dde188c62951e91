import { anywhere, doing, verbs } from './forms.ts'

/** Words for the same thing by how much they promise, the strongest first. */
export type Ladder = readonly RegExp[]

/** What can be done halfway: the rungs are compared where one gave way to another. */
export const LADDERS: readonly Ladder[] = [
  // How binding it is.
  [
    anywhere('must|shall|will|has to|have to|required to|(?:is|are) required'),
    anywhere('should|expected to|ought to'),
    anywhere('(?<!\\b(?:no|not|nor|nobody|none|only)\\b[^.;]{0,80})(?:may|might|could)'),
  ],
  // Whether others have to do it.
  [
    anywhere(
      `${verbs('require|mandate|oblige|instruct|insist|enforce|compel|ensure|guarantee|make sure|secure')}|made sure|mandatory|compulsory|obligatory`,
    ),
    anywhere(
      `${verbs('encourage|invite|recommend|advise|urge|suggest|promote|facilitate|support|remind|signpost|help')}|voluntary|optional|discretionary`,
    ),
  ],
  // How far it gets.
  [
    anywhere(
      `${verbs('complete|finish|finalise|finalize|conclude|achieve|close|resolve|clear|settle|discharge')}|completion|fully|in full`,
    ),
    anywhere(
      `${verbs('begin|start|commence|continue|progress|initiate|make progress')}|begun|partially|partly|in part`,
    ),
  ],
  // Whether what is wrong ends or only lessens.
  [
    doing(
      `${verbs('stop|end|eliminate|eradicate|abolish|cease|prevent|remove|withdraw|prohibit|forbid')}|ban|bans|banned|bring an end to|put an end to`,
    ),
    doing(
      verbs(
        'reduce|limit|minimise|minimize|lessen|decrease|mitigate|manage|control|discourage|restrict|tackle',
      ),
    ),
    doing(verbs('monitor|review|watch')),
  ],
  // Whether it gets better or only stays as it is.
  [
    doing(verbs('increase|improve|raise|expand|double|reduce|lower|halve|strengthen')),
    doing(verbs('maintain|sustain|stabilise|stabilize|protect')),
  ],
  [doing(verbs('replace|rebuild|renew')), doing(verbs('repair|refurbish|patch|mend|redecorate'))],
  [doing(verbs('appoint|recruit|employ|hire')), doing(verbs('advertise|seek|bid'))],
  [
    doing(verbs('sign|agree|approve|adopt|ratify')),
    doing(`${verbs('negotiate|discuss|propose')}|hold discussions|hold talks|begin talks`),
  ],
  [doing(`${verbs('train|teach')}|taught`), doing(verbs('brief|remind|inform|raise awareness|circulate'))],
  [
    doing(verbs('provide|supply|deliver|give|train')),
    doing(`${verbs('offer|make available|signpost')}|make (?:\\w+ ){1,3}aware`),
  ],
  [
    doing(`${verbs('visit|inspect|interview|meet')}|met`),
    doing(`${verbs('telephone|phone|ring|contact|email|write to')}|write to`),
  ],
  // Who does it, how much of it, and how.
  [
    anywhere('independent|independently|external|externally'),
    anywhere('internal|internally|in-house|self-assessment'),
  ],
  [anywhere('permanent|permanently'), anywhere('temporary|temporarily|interim')],
  [
    anywhere('full|full-time|complete|comprehensive|whole|extended|in-depth|detailed|dedicated'),
    anywhere(
      'reduced|part-time|partial|limited|smaller|shorter|shortened|simplified|basic|outline|light-touch|high-level|brief|shared',
    ),
  ],
  [
    anywhere('in person|face[- ]to[- ]face|on site|on-site|unannounced'),
    anywhere('by (?:telephone|phone|email|post)|online|remotely|remote|desktop|desk-based|announced'),
  ],
  [anywhere('written|in writing|formal|formally'), anywhere('verbal|verbally|informal|informally')],
  [
    anywhere('at least|a minimum of|no fewer than|no less than|not less than|exactly'),
    anywhere('about|around|approximately|roughly|some'),
    anywhere('up to|at most'),
  ],
]

/** It is put to use. */
const PUT_TO_USE = doing(
  `${verbs('implement|deliver|introduce|adopt|launch|apply|enforce|embed|put in place|roll out|install|open|publish|issue|operate|enact')}|run|running`,
)
/** It is made ready. */
const READYING = `${verbs('develop|design|draft|plan|prepare|pilot|trial|test|scope|propose|cost|outline|work on')}|draw up|drawn up`
/** It is looked at. */
const LOOKING = verbs(
  'review|monitor|assess|evaluate|examine|analyse|discuss|consider|explore|investigate|look at|look into|look again at|think about|study|survey|check|map|consult on|seek views on|hold discussions|hold talks|identify|keep under review|keep a watch|research|gather|scrutinise|observe|track|sample|count|take stock of',
)
const NO_VERB =
  'this|that|with|from|for|into|within|under|over|on|in|at|of|by|also|as|than|but|all|both|any|then|is|are|be|been|to|will|must|shall|should|keep|look|seek|hold|think|work'
/** Something is done: by the words for it, or by any other that opens the text and has an object (`dredge the pond`). */
const DONE = new RegExp(
  `${doing(`${verbs('appoint|recruit|employ|fill|hire|provide|supply|train|replace|renew|repair|establish|set up|create|sign|purchase|extend|complete|achieve|reduce|increase|stop|close|visit|inspect|answer|allocate|transfer|fund|place|move|resolve|remove|equip')}|build|built|buy|bought|meet|hold|fit|fitted`).source}|(?:^|[.;] )((?!(?:${NO_VERB}|${READYING}|${LOOKING})\\b)\\w+(?: on| with| to)?(?= (?:the|a|an|all|each|every|our|its|their|both|any|them|it|these|those)\\b))`,
  'g',
)
const MADE_READY = doing(READYING)
const LOOKED_AT = doing(LOOKING)

/** To carry out a review is to review. */
export const LIGHT_VERB = new RegExp(
  `(?:${verbs('carry out|undertake|conduct|complete|perform|make|do|commission|hold|receive|provide|arrange')}|undertaken|held|done|made) (?:an?|the)?((?: [\\w-]+){0,2} )(review|audit|assessment|evaluation|analysis|survey|study|check|consultation|examination|appraisal)s?\\b`,
  'g',
)

/** What is done, the strongest first. */
export const ACTS: Ladder = [PUT_TO_USE, DONE, MADE_READY, LOOKED_AT]

/**
 * Which fall from one rung of ACTS to another promises less. Doing and making ready are often two words for one thing
 * (`create a policy`, `develop a policy`); putting to use and making ready, doing and looking at are not.
 */
export const isFall = (from: number, to: number): boolean =>
  (to === 3 && from < 3) || (from === 0 && to === 2)

const CHANCE =
  'possible|practicable|practical|appropriate|feasible|necessary|needed|required|suitable|available|affordable|reasonable'
const MEANS = 'resources?|funds?|funding|budgets?|finances?|capacity|staffing|time|money|demand|conditions'

/** Words that take back part of what is promised. */
export const HEDGES: readonly RegExp[] = [
  // It is striven for.
  anywhere(
    `${verbs('aim|seek|endeavour|try|attempt|hope|intend|strive|aspire|wish|propose')} (?:to|at|for)|look to|looking to|${verbs('work')} towards?|every effort|(?:best|reasonable) (?:efforts|endeavours)`,
  ),
  // It is thought about.
  anywhere(`${verbs('consider|explore|investigate|look at|look into|think about')} (?:\\w+ )?\\w+ing`),
  anywhere(
    `${verbs('consider|explore|investigate|discuss|examine|review|assess|look at|look into|think about|identify')} (?:whether|how|if|ways|options|(?:the )?(?:feasibility|need|possibility|potential|scope|case|viability|merits?|benefits?))`,
  ),
  anywhere(
    '(?:(?<!the )options|proposals?|a plan|an outline|a bid|a case|business case) (?:for|to)|feasibility|viability|possibility|(?:the )?(?:potential|scope|need|case) for|ways (?:of|to)|discussions|in principle',
  ),
  anywhere('(?:encouraged|invited|urged|advised) to'),
  // It hangs on something.
  anywhere('(?:where|when|if|as|provided)(?: [\\w-]+){1,3} (?:allows?|permits?)'),
  anywhere(
    `(?<!\\b(?:soon|quickly|early|promptly|fast) )(?:where|when|if|as|as far as|so far as|insofar as|wherever|whenever|unless)(?: (?:and when|is|are|it is|this is|they are|reasonably|otherwise|operationally))* (?:${CHANCE})`,
  ),
  anywhere(
    `(?:where|when|if|as|provided|providing|subject to|within|depending on|dependent on)(?: (?:that|the|any|existing|available|current|further|external|additional))* (?:${MEANS})`,
  ),
  anywhere(
    'subject to|depend(?:ent|ing) (?:up)?on|contingent on|provided that|conditional on|(?:time|funds|funding|resources|capacity|budget) (?:allow(?:s|ing)?|permit(?:s|ting)?)|in due course|over time|as and when|ad hoc|when able',
  ),
  // It is done for some, or for a while.
  anywhere('except|excepting|apart from|other than|excluding|with the exception of'),
  anywhere(
    'pilot|pilots|piloted|piloting|a trial of|initially|in the first instance|as a first step|starting with|on a trial basis|one or two|in some',
  ),
  anywhere('ideally|preferably|generally|normally|usually|largely|broadly|occasionally|sometimes|hopefully'),
]

/** The whole of something. */
export const WHOLE = anywhere(
  '(?:all|every|each)(?! (?:day|week|fortnight|month|quarter|term|half|year|spring|summer|autumn|winter)\\b)|entire|whole|full|fully|both(?! [^,;.]{0,60} and )|throughout|universal|always|everyone|everybody|100 ?%|100 per ?cent',
)
/** A part of it. */
export const PART = anywhere(
  '(?<!the )most(?= (?:of|staff|people|\\w+s)\\b)|majority|mainly|mostly|nearly all|almost all|some(?= (?:of|staff|people|[a-z]+s)\\b)|several|a number of|a sample(?! of \\d)|a few|a proportion|a selection|a range of|(?:selected|eligible|senior|high[- ]risk|higher[- ]risk|key(?! (?:worker|stage|holder|safe|fob))|priority(?! to\\b))(?= \\w)',
)
/** What binds, of which the loss alone leaves less. */
export const BINDING: readonly RegExp[] = [
  WHOLE,
  anywhere('at least|independent|independently|mandatory|compulsory|must|ensure|ensures|guarantee'),
]

/** How grave a doubt is, the least grave first. */
export const SEVERITIES = ['info', 'warning', 'error'] as const

/**
 * Every kind of doubt Plandrift states, with its usual severity and what it means to a reader.
 * `error`: words were not read. `warning`: a reading that may be wrong. `info`: worth knowing.
 */
export const ISSUE_CODES = {
  'encoding-guessed': [
    'info',
    'The file does not say how its letters are encoded; the likeliest way was taken.',
  ],
  'undecodable-bytes': ['warning', 'Some bytes are no letters in the encoding of the file.'],
  'no-table': ['warning', 'The file holds no table.'],
  'no-action-table': ['warning', 'The file holds tables, but none with a column of actions.'],
  'table-not-actions': ['info', 'A table was read but holds no actions.'],
  'ragged-row': ['warning', 'A row has more or fewer cells than its table has columns.'],
  'row-joined': ['info', 'A row cut by a page break was put together again.'],
  'row-not-joined': ['warning', 'A row may continue the one before the page break; it was kept apart.'],
  'read-as-rows': ['info', 'Cards of labels and values, or items of a list, were read as rows of a table.'],
  'row-left-out': ['info', 'A row of the table is not an action (a note, a banner, a total).'],
  'column-unknown': ['info', 'A column fits no known role; it is kept under its own header.'],
  'column-doubtful': ['warning', 'What a column means is doubtful.'],
  'table-doubtful': ['warning', 'Whether a table holds actions is doubtful.'],
  'no-owner-or-date': ['warning', 'A table of actions says neither who nor when nor how far.'],
  'told-unused': ['warning', 'What a person told of a column fits nothing in the file.'],
  'no-edition-date': ['warning', 'No date was found for the edition.'],
  'edition-date-doubtful': ['warning', 'The date of the edition is doubtful.'],
  'no-body': ['info', 'The plan does not say whose plan it is.'],
  'plan-doubtful': ['warning', 'Which plan the edition belongs to is doubtful.'],
  'same-edition': ['info', 'The file is another copy of an edition.'],
  'action-repeated': ['info', 'The edition prints an action more than once; it is counted once.'],
  'date-impossible': ['warning', 'A date does not exist in the calendar.'],
  'date-not-read': ['warning', 'Words where a date is expected were not understood.'],
  'date-doubtful': ['warning', 'A date can be read in more than one way.'],
  'year-supplied': ['info', 'The year of a date is not printed; it was supplied.'],
  'completed-after-edition': ['warning', 'A completion date lies after the edition that reports it.'],
  'completed-from-narrative': ['info', 'The day of completion was taken from what a note tells.'],
  'status-contradiction': ['warning', 'What the row says of its progress contradicts itself.'],
  'status-from-narrative': ['info', 'A note tells what was done; how far the action is was taken from it.'],
  'status-not-read': ['info', 'The words of a status cell were not understood.'],
  'owner-variant': ['info', 'The same owner is written in several ways.'],
  truncated: ['error', 'A limit of size or time was reached; the rest was not read.'],
  'no-text-layer': ['warning', 'A page is a picture without text; it was not read.'],
  'text-recognised': ['warning', 'The words of a picture were recognised by a program and may be misread.'],
  'word-doubtful': [
    'warning',
    'A word, date, number or rating that was recognised on a picture may be another.',
  ],
  'no-unicode-map': ['warning', 'A font does not tell which letters its glyphs are.'],
  'witnesses-disagree': [
    'warning',
    'Two ways of reading a table differ; the better supported one was taken.',
  ],
  'words-overlap': ['warning', 'Words are printed over one another; which belong together is doubtful.'],
  'hidden-left-out': ['info', 'Hidden words, rows or sheets were left out.'],
  'tracked-change': ['info', 'The source records a change with its author.'],
  'lost-in-conversion': ['info', 'The way this format was read loses some of what it holds.'],
  'decision-not-kept': ['warning', 'Two decisions of persons contradict each other; the later one holds.'],
  'correction-not-kept': ['warning', 'What a person said of a row fits no row of the file any more.'],
  'macros-not-run': ['info', 'The file carries macros; they were not run.'],
  'external-not-fetched': ['info', 'The file points to something outside itself, which was not fetched.'],
  'not-read': ['error', 'A part of the file was not read.'],
} as const satisfies Record<string, readonly [(typeof SEVERITIES)[number], string]>

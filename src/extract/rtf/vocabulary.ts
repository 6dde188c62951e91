import type { Aside } from '../../model/index.ts'
import type { TableName } from './head-tables.ts'

/** Where the words of a group go: into the story, into a table at the head of the file, or nowhere. */
export type Destination = TableName | 'story' | 'info' | 'title' | 'author' | 'marker' | 'nowhere'

/** Groups whose words are no part of the text, beside those marked `\*` that are not known. */
export const NOWHERE = new Set(
  (
    'pict object fldinst listtable listoverridetable rsidtbl generator themedata filetbl nonshppict sp ftnsep ' +
    'ftnsepc aftnsep aftnsepc bkmkstart bkmkend nonesttables nesttableprops atnid atnauthor atndate xe tc'
  ).split(' '),
)

/** Words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
}

/** Groups that hold a story of their own. */
export const STORIES: Readonly<Record<string, Aside['kind']>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'footnote',
  annotation: 'comment',
}

/** Groups that hold one of the tables at the head of the file, or a statement about it. */
export const HEAD_GROUPS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  colortbl: 'colours',
  stylesheet: 'styles',
  revtbl: 'authors',
  info: 'info',
  listtext: 'marker',
  pntext: 'marker',
}

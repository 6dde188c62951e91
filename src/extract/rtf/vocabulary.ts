import { type IgnoredFor, namesIn } from '../flow/unknown.ts'
import type { TableName } from './head-tables.ts'
import type { RtfStory } from './story.ts'

/** Where the words of a group go: into the story, into a table at the head of the file, to be told of, or nowhere. */
export type Destination = TableName | 'story' | 'info' | 'title' | 'author' | 'marker' | 'unknown' | 'nowhere'

/** Groups whose words are left aside, by the reason. */
const IGNORED_FOR: IgnoredFor = {
  'a picture': 'pict nonshppict shppict blipuid picprop',
  'the looks of a shape; its words are read': 'sp background',
  'a shape again, for older programs': 'shprslt',
  'the code of a field; what it shows is read': 'fldinst fldtype datafield',
  'settings of a form': 'formfield ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr ffl',
  'the data of an embedded object, which is told of':
    'objdata objclass objname objalias objsect objtime objhtml oleclsid',
  'how lists count; what they print is spelled out':
    'listtable listoverridetable listpicture listname liststylename listlevel leveltext levelnumbers pn pnseclvl pntxta pntxtb',
  'lines between notes': 'ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn',
  'the ends of what has a name or a comment': 'bkmkstart bkmkend bkmkpub atrfstart atrfend',
  'who wrote a comment, and when': 'atnid atnauthor atndate atntime atnref atnicn atnparent atnchild',
  'entries of an index, which prints them itself': 'xe rxe txe tc tcn',
  'what a table in a cell is without such tables': 'nonesttables',
  'the same words again in another alphabet': 'ud',
  'looks and former looks':
    'defchp defpap latentstyles oldcprops oldpprops oldtprops oldsprops panose falt fname fontemb fontfile wgrffmtfilter pgdsctbl pgdsc pgptbl',
  'what the file says of itself or its program':
    'generator themedata colorschememapping datastore xmlnstbl rsidtbl filetbl file mmathPr userprops propname staticval linkval company manager category operator keywords comment doccomm hlinkbase docvar template nextfile windowcaption passwordhash password writereservation writereservhash protusertbl protstart protend mailmerge ebcstart ebcend fchars lchars keycode',
  'tags of another language':
    'htmltag mhtmltag xmlopen xmlclose xmlattr xmlattrname xmlattrvalue xmlname xform',
  'addresses of links; their words are read': 'hl hlsrc hlfr hlloc svb',
}

/** The groups whose words are left aside, each for the reason that the list gives. */
export const NOWHERE = namesIn(IGNORED_FOR)

/** Groups marked as skippable (`\\*`) whose words are read all the same. */
export const READ_ALL_THE_SAME: ReadonlySet<string> = new Set([
  'shpinst',
  'do',
  'nesttableprops',
  'cs',
  'object',
  'result',
])

/** What a table of words says of one; whatever the word, nothing but what the table says. */
export const meaningOf = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

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
export const STORIES: Readonly<Record<string, RtfStory['kind']>> = {
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
  shptxt: 'box',
  dptxbxtext: 'box',
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

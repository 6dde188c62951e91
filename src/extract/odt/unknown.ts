import { type IgnoredFor, namesIn } from '../flow/unknown.ts'

const IGNORED_FOR: IgnoredFor = {
  'the number of a note': 'text:note-citation',
  'how a word is spoken, beside the word': 'text:ruby-text',
  'read where the changes stand in the text': 'text:tracked-changes',
  'what fields show, which show it themselves':
    'text:sequence-decls text:variable-decls text:user-field-decls text:dde-connection-decls',
  'settings of an index, whose words are read':
    'text:index-title-template text:table-of-content-source text:illustration-index-source text:table-index-source text:object-index-source text:user-index-source text:alphabetical-index-source text:bibliography-source',
  'macros, which are not run': 'office:event-listeners office:scripts',
  'what a picture or a table is called, for who cannot see it': 'svg:title svg:desc table:title table:desc',
  'who wrote a comment, and when':
    'dc:creator dc:date meta:creator-initials loext:sender-initials meta:date-string',
  'a picture': 'office:binary-data draw:image-map draw:enhanced-geometry draw:glue-point',
}

/** Elements whose words are left aside, each for the reason that the list gives. */
export const IGNORED = namesIn(IGNORED_FOR)

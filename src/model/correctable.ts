/** What a person may correct of a record; the words are read as if they were printed in a column of that kind. */
export const CORRECTABLE_FIELDS = [
  'ref',
  'section',
  'area',
  'source',
  'action',
  'steps',
  'owner',
  /** The deadline that holds now, whether it is printed in a column of due or of revised dates. */
  'due',
  /** The first deadline that the edition shows. */
  'original_due',
  'started',
  'completed',
  'review',
  'status',
  'rag',
  'progress',
  'response',
  'priority',
  'measure',
  'resources',
] as const

/** The kinds of what a person says; `link` is a Decision. */
export const CORRECTION_KINDS = [
  'edition',
  'removed',
  'plan',
  'column',
  'field',
  'not-a-row',
  'same-row',
  'link',
] as const

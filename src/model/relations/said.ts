import type { WrittenRelation } from './written.ts'

/** The relations that hold what people say. */
export const SAID = {
  corrections: {
    meaning: 'One row a thing that a person said of what was read or linked; no rerun touches it.',
    key: ['correction_id'],
    refs: {},
    columns: {
      correction_id: ['text', 'Identifies the correction; derived from what it says and when.'],
      kind: ['text', 'edition removed plan column field not-a-row same-row link'],
      target: [
        'text',
        'What it is about: the id of an edition (of a plan, its first) or of an action; of a column also words of a plan or a pattern of file names.',
      ],
      value: ['json', 'What was said.'],
      reason: ['text', 'Why, or where it was said.'],
      by: ['text', 'Who said it.'],
      at: ['datetime', 'When.'],
      undone_at: ['datetime?', 'When it was taken back; null while it holds.'],
      undone_by: ['text?', 'Who took it back.'],
      seq: ['integer', 'The order in which things were said: the later outranks the earlier.'],
    },
  },
  decisions: {
    meaning: "One row a person's ruling on a pair of actions; no rerun touches it.",
    key: ['from_action_id', 'to_action_id'],
    refs: {},
    columns: {
      from_action_id: ['text', 'The action in the earlier edition.'],
      to_action_id: ['text', 'The action in the later edition.'],
      ruling: ['text', 'same different split merged'],
      reason: ['text', 'Why.'],
      decided_by: ['text', 'Who ruled.'],
      at: ['datetime', 'When.'],
    },
  },
} as const satisfies Record<string, WrittenRelation>

import { html, type Markup } from '../../report/html/markup.ts'

/** A value that can be put right: a button that opens it for editing. */
export const editable = (
  words: string | null,
  edit: { kind: string; target: string; field: string; label: string; value: string },
  mayWrite: boolean,
): Markup =>
  mayWrite
    ? html`<button type="button" class="edit" data-kind="${edit.kind}" data-target="${edit.target}" data-field="${edit.field}" data-label="${edit.label}" data-value="${edit.value}" title="Put right: ${edit.label}">${words ?? '–'}</button>`
    : html`${words ?? '–'}`

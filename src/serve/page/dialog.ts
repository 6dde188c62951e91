import { CORRECTABLE_FIELDS } from '../../model/index.ts'
import { html, type Markup } from '../../report/html/markup.ts'

/** One dialog for everything that is put right. */
export const editDialog = (): Markup =>
  html`<dialog id="edit" aria-labelledby="edit-title"><form method="dialog"><h2 id="edit-title">Put right</h2>
<label id="edit-which">Field <select name="field">${CORRECTABLE_FIELDS.map((field) => html`<option>${field}</option>`)}</select></label>
<label id="edit-words">Words <textarea name="to" rows="4"></textarea></label>
<label>Who says so <input name="by" autocomplete="name" required></label><label>Why <input name="reason" required value="As the page says"></label>
<p class="soft" id="edit-note"></p><p class="fault" role="alert"></p>
<p><button value="save">Save</button> <button value="cancel" formnovalidate>Cancel</button></p></form></dialog>`

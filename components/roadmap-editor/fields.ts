import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** What stands below a field, each announced with it. */
export interface FieldNotes {
  readonly hint?: string;
  /** How it was read. */
  readonly read?: string | null;
  /** What to look at again, in the page's language, or a note of the reader's, in English. */
  readonly warning?: string | null;
  readonly fault?: string | null;
}

/** A field with its label and notes. `control` gets the ids of what describes it. */
export function field(
  name: string,
  label: string,
  { hint, read, warning, fault }: FieldNotes,
  control: (describedBy: string, invalid: boolean) => TemplateResult,
): TemplateResult {
  const notes = { hint, read, warning, fault };
  const ids = Object.entries(notes).flatMap(([kind, text]) => (text ? [`${name}-${kind}`] : []));
  return html`<div class="field" data-field=${name}>
    <label for=${name}>${label}</label>
    ${control(ids.join(' '), Boolean(fault))}
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    <div class="live" aria-live="polite">
      ${read ? html`<p class="read" id="${name}-read">${read}</p>` : nothing}
      ${warning ? html`<p class="warning" id="${name}-warning">${warning}</p>` : nothing}
      ${fault ? html`<p class="fault" id="${name}-fault">${fault}</p>` : nothing}
    </div>
  </div>`;
}

interface Text {
  readonly type?: 'text' | 'url';
  readonly required?: boolean;
  /** What it may be completed to. */
  readonly choices?: readonly string[];
}

export function textField(
  name: string,
  label: string,
  value: string,
  notes: FieldNotes = {},
  { type = 'text', required = false, choices = [] }: Text = {},
): TemplateResult {
  const list = choices.length > 0 ? `${name}-list` : null;
  return field(
    name,
    label,
    notes,
    (by, invalid) => html`<input
      id=${name} name=${name} type=${type} dir="auto" autocomplete="off" spellcheck=${type === 'url' ? 'false' : 'true'}
      .value=${live(value)} list=${list ?? nothing} aria-required=${required ? 'true' : nothing}
      aria-describedby=${by || nothing} aria-invalid=${invalid ? 'true' : nothing}
    />${list ? html`<datalist id=${list}>${choices.map((choice) => html`<option value=${choice}></option>`)}</datalist>` : nothing}`,
  );
}

export function longField(
  name: string,
  label: string,
  value: string,
  notes: FieldNotes = {},
): TemplateResult {
  return field(
    name,
    label,
    notes,
    (by, invalid) => html`<textarea
      id=${name} name=${name} rows="2" dir="auto" .value=${live(value)}
      aria-describedby=${by || nothing} aria-invalid=${invalid ? 'true' : nothing}
    ></textarea>`,
  );
}

/** A choice of several, by value and words. */
export function choiceField(
  name: string,
  label: string,
  value: string,
  choices: readonly (readonly [value: string, words: string])[],
  notes: FieldNotes = {},
): TemplateResult {
  return field(
    name,
    label,
    notes,
    (by, invalid) => html`<select id=${name} name=${name}
      aria-describedby=${by || nothing} aria-invalid=${invalid ? 'true' : nothing}
    >${choices.map(([one, words]) => html`<option value=${one} .selected=${live(one === value)}>${words}</option>`)}</select>`,
  );
}

/** What spreadsheets pass over before they see a formula: blanks, controls, and what shows nothing. */
const UNSEEN = String.raw`\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800"`;
/** The signs that begin one, by OWASP's page "CSV Injection", in both widths. */
const TRIGGER = '[=+\\-@＝＋－＠|%]';

const STARTS_AS_FORMULA = new RegExp(`^(?:[${UNSEEN}]*${TRIGGER}|[\\t\\r\\n])`, 'u');
const IS_TRIGGER = new RegExp(`^${TRIGGER}`);
/** nb. runs, each matched once: to look for the sign behind them here would try each of their ends. */
const UNSEEN_RUNS = new RegExp(`[;${UNSEEN}]+`, 'gu');
const BREAK = /[\r\n;\t]/;

/**
 * A text that no spreadsheet runs: an apostrophe stands before it where it would be taken for a
 * formula, which most spreadsheets understand as "this is text".
 *
 * Taken for one: whatever begins with `=`, `+`, `-` or `@`, full-width ones included, behind whatever
 * shows nothing, or with a tab or line end (https://owasp.org/www-community/attacks/CSV_Injection);
 * `|` and `%` besides, which other exporters' lists name. And since a spreadsheet that expects
 * semicolons or tabs, as Excel does in half of Europe, begins new cells where we have none and at
 * line ends that it no longer sees as quoted, so does what follows one of these within the text. That
 * costs the lists of dashes in some *About* an apostrophe a line; JSON is the format that keeps all.
 */
export function escapeFormula(text: string): string {
  const safe = text.replace(UNSEEN_RUNS, (run: string, at: number) => {
    const follows = text.charAt(at + run.length);
    return BREAK.test(run) && IS_TRIGGER.test(follows) ? `${run}'` : run;
  });
  return STARTS_AS_FORMULA.test(text) ? `'${safe}` : safe;
}

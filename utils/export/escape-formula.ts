/** What spreadsheets skip before a formula: white space, controls, invisible characters, quotes. */
const INVISIBLE = String.raw`\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800"`;
/** The characters that start a formula, in both widths. */
const TRIGGER = '[=+\\-@＝＋－＠|%]';

const STARTS_AS_FORMULA = new RegExp(`^(?:[${INVISIBLE}]*${TRIGGER}|[\\t\\r\\n])`, 'u');
const IS_TRIGGER = new RegExp(`^${TRIGGER}`);
/** nb. Without the trigger after the run, which would take quadratic time on long runs. */
const INVISIBLE_RUNS = new RegExp(`[;${INVISIBLE}]+`, 'gu');
/** What an escaped cell has. */
const TRIGGER_AFTER_RUN = new RegExp(`(?<=[;${INVISIBLE}])${TRIGGER}`, 'u');
const CELL_BREAK = /[\r\n;\t]/;

/**
 * Returns a text that no spreadsheet runs as a formula: where it could be one, an apostrophe is put in
 * front, which most spreadsheets read as "this is text".
 *
 * A text could be a formula if it starts with `=`, `+`, `-` or `@` (also full-width, also after
 * invisible characters) or with a tab or line break (https://owasp.org/www-community/attacks/CSV_Injection),
 * or with `|` or `%`, which other exporters escape too. The same goes for what follows a semicolon, tab
 * or line break inside the text: a spreadsheet that expects semicolons or tabs, as Excel does in half
 * of Europe, starts a new cell there. The cost is an apostrophe before each line of a dashed list in an
 * *About*; the JSON export keeps such texts as they are.
 */
export function escapeFormula(text: string): string {
  const safe = CELL_BREAK.test(text) && TRIGGER_AFTER_RUN.test(text) ? escapeCells(text) : text;
  return STARTS_AS_FORMULA.test(text) ? `'${safe}` : safe;
}

const escapeCells = (text: string) =>
  text.replace(INVISIBLE_RUNS, (run: string, index: number) => {
    const next = text.charAt(index + run.length);
    return CELL_BREAK.test(run) && IS_TRIGGER.test(next) ? `${run}'` : run;
  });

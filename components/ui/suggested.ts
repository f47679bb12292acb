/** What a browser's list of suggestions can show without becoming slow. */
const MOST = 40;

/** The first of the choices that have the typed text in them, whatever its case; not itself alone. */
export function suggested(choices: readonly string[], typed: string): string[] {
  const sought = typed.trim().toLowerCase();
  const found: string[] = [];
  for (const choice of choices) {
    if (found.length === MOST) break;
    if (choice.toLowerCase().includes(sought)) found.push(choice);
  }
  return found.length === 1 && found[0] === typed ? [] : found;
}

/** More suggestions than this would make the list slow. */
const MAX_SUGGESTIONS = 40;

/**
 * Returns the first choices that contain the typed text, ignoring case. Returns none if the only match
 * is the typed text itself.
 */
export function findSuggestions(choices: readonly string[], typed: string): string[] {
  const text = typed.trim().toLowerCase();
  const matches: string[] = [];
  for (const choice of choices) {
    if (matches.length === MAX_SUGGESTIONS) break;
    if (choice.toLowerCase().includes(text)) matches.push(choice);
  }
  return matches.length === 1 && matches[0] === typed ? [] : matches;
}

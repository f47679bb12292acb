/** Why a text cannot be an API key at all. */
export type ApiKeyProblem = 'blank' | 'spaces' | 'url' | 'too-long' | 'characters';

const longestKey = 500;

/**
 * What is obviously wrong with a text given as an API key, or nothing. Keys are `outx_…`
 * (outx-api.md, Keys), but only OutX knows what it accepts: anything that a header can carry passes.
 * Blanks around the key are the person's paste and not meant.
 */
export function apiKeyProblem(text: string): ApiKeyProblem | undefined {
  const key = text.trim();
  if (key === '') return 'blank';
  if (/^[a-z][a-z\d+.-]*:\/\/|^www\./i.test(key)) return 'url';
  if (/\s/.test(key)) return 'spaces';
  if (key.length > longestKey) return 'too-long';
  if (!/^[\x21-\x7e]+$/.test(key)) return 'characters';
  return undefined;
}

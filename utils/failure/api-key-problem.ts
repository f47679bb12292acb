/** Why a text can't be an API key. */
export type ApiKeyProblem = 'blank' | 'spaces' | 'url' | 'too-long' | 'characters';

const maxKeyLength = 500;

/**
 * Returns what is obviously wrong with an API key that the user entered, or `undefined`. Keys look
 * like `outx_…` (outx-api.md, Keys), but only OutX knows what it accepts, so anything that fits in
 * a header passes. Surrounding whitespace is ignored, since pasting often adds it.
 */
export function apiKeyProblem(text: string): ApiKeyProblem | undefined {
  const key = text.trim();
  if (key === '') return 'blank';
  if (/^[a-z][a-z\d+.-]*:\/\/|^www\./i.test(key)) return 'url';
  if (/\s/.test(key)) return 'spaces';
  if (key.length > maxKeyLength) return 'too-long';
  if (!/^[\x21-\x7e]+$/.test(key)) return 'characters';
  return undefined;
}

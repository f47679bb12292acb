/** Why a text can't be a new passphrase. */
export type PassphraseProblem = 'too-short' | 'not-repeated';

/** The fewest characters of a passphrase. nb. Messages say it, too. */
const minLength = 8;

/** Returns what is wrong with a new passphrase and its repetition, or `undefined`. */
export function passphraseProblem(
  passphrase: string,
  repeated: string,
): PassphraseProblem | undefined {
  if ([...passphrase].length < minLength) return 'too-short';
  return passphrase === repeated ? undefined : 'not-repeated';
}

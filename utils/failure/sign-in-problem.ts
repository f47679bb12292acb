/** Why a text can't be an email address. */
export type EmailProblem = 'blank' | 'not-an-email';

/** Why a text can't be a sign-in code. */
export type CodeProblem = 'blank' | 'too-long';

/** As long as an address may be (RFC 5321). */
export const maxEmailLength = 254;

/** In UTF-16 units. Codes have six digits, but only OutX knows what it accepts. */
export const maxCodeLength = 32;

/**
 * Returns what is obviously wrong with an email address that the user entered, or `undefined`. Surrounding
 * whitespace is ignored. Only OutX knows which addresses it accepts.
 */
export function emailProblem(text: string): EmailProblem | undefined {
  const email = text.trim();
  if (email === '') return 'blank';
  return email.length <= maxEmailLength && /^[^\s@]+@[^\s@]+$/.test(email)
    ? undefined
    : 'not-an-email';
}

/** Returns what is obviously wrong with a code that the user entered, or `undefined`. */
export function codeProblem(text: string): CodeProblem | undefined {
  const code = plainCode(text);
  if (code === '') return 'blank';
  return code.length > maxCodeLength ? 'too-long' : undefined;
}

/**
 * A code as OutX sent it: without the spaces and dashes that emails and people put between the digits, and with
 * the usual digits for those of other keyboards.
 */
export const plainCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

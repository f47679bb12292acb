/** Printable ASCII with single spaces between words, which only needs lower-casing. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Returns a key that is equal for texts that differ only in case, whitespace or Unicode form. "C"
 * and "C++" stay different. For comparing only, not for display.
 */
export function textKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // Upper case first, so that ß and ẞ, or ſ and s, are equal.
  return text.trim().replace(/\s+/g, ' ').toUpperCase().toLowerCase().normalize();
}

/**
 * Returns a key for names and titles that also ignores accents, punctuation and symbols, and treats
 * "&" as "and". Falls back to `textKey` if nothing is left.
 */
export function looseTextKey(text: string): string {
  const loose = text
    .normalize('NFKD')
    // nb. Not \p{M}: most marks in Devanagari, Thai and Arabic carry meaning like letters.
    .replace(/[\u0300-\u036f.'’‘`\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll('&', ' and ')
    // nb. + and # stay: a C++ developer is not a C# developer.
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ');
  return textKey(loose) || textKey(text);
}

const LEGAL_FORM =
  /(?: (?:and|inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|pty|pvt|private|gmbh|ggmbh|mbh|ag|kg|kgaa|ohg|ug|se|sa|sas|sarl|spa|srl|sl|bv|nv|ab|as|asa|aps|oy|oyj|kk))+$/;

/**
 * Returns a function that returns the `looseTextKey`s of these texts. nb. It makes them when they are needed: each start
 * of the background would take some milliseconds for them.
 */
/* @__NO_SIDE_EFFECTS__ */
export function looseKeys(texts: readonly string[]): () => ReadonlySet<string> {
  let keys: ReadonlySet<string> | undefined;
  return () => {
    keys ??= new Set(texts.map(looseTextKey));
    return keys;
  };
}

/** Returns the `looseTextKey` of a company without its legal form ("Inc.", "GmbH & Co. KG"). */
export function companyKey(company: string): string {
  return looseTextKey(company).replace(LEGAL_FORM, '');
}

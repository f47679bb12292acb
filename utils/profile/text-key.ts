/**
 * A text as it reads, whatever its case, its blanks and its Unicode form. "C" and "C++" stay two.
 * For comparing only: it is not for anybody's eyes.
 */
export function textKey(text: string): string {
  // Upper case first makes ß and ẞ, or ſ and s, the same.
  return text.trim().replace(/\s+/g, ' ').toUpperCase().toLowerCase().normalize();
}

/**
 * A name or a title without what people spell now so, now so: besides case and blanks its accents
 * and its punctuation, "&" and "and". Marks that only decorate go as well, unless nothing is left.
 */
export function looseTextKey(text: string): string {
  const loose = text
    .normalize('NFKD')
    // nb. not \p{M}: in Devanagari, Thai and Arabic most marks are letters to their readers.
    .replace(/[\u0300-\u036f.'’‘`\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll('&', ' and ')
    // nb. + and # stay: a C++ developer is no C# developer.
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ');
  return textKey(loose) || textKey(text);
}

const LEGAL_FORM =
  /(?: (?:and|inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|pty|pvt|private|gmbh|ggmbh|mbh|ag|kg|kgaa|ohg|ug|se|sa|sas|sarl|spa|srl|sl|bv|nv|ab|as|asa|aps|oy|oyj|kk))+$/;

/** A company's name as `looseTextKey` gives it, without the "Inc." or "GmbH & Co. KG" at its end. */
export function companyKey(company: string): string {
  return looseTextKey(company).replace(LEGAL_FORM, '');
}

/** The text with digits of any script as ASCII ones: `٢٠٢٠`, `२०२०` and `２０２０` are `2020`. */
export const asciiDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(numberOf(digit.codePointAt(0) ?? 0)));

/** nb. Unicode encodes the ten digits of each script in order, and some scripts after each other. */
function numberOf(digit: number): number {
  let zero = digit;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (digit - zero) % 10;
}

/** A code with its dashes as underscores. */
export type Underscored<S extends string> = S extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : S;

/** The code as the locale files spell it in a sentence's name: `key-missing` as `key_missing`. */
export const underscored = <S extends string>(code: S) =>
  code.replaceAll('-', '_') as Underscored<S>;

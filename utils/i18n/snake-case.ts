/** A code such as `key-missing` or `ignoreLimit` in the style of message keys. */
export type SnakeCase<S extends string> = S extends `${infer C}${infer Rest}`
  ? `${C extends '-' ? '_' : C extends Lowercase<C> ? C : `_${Lowercase<C>}`}${SnakeCase<Rest>}`
  : S;

/** Converts a code to the style of message keys: `key-missing` to `key_missing`. */
export const snakeCase = <S extends string>(code: S) =>
  code
    .replaceAll('-', '_')
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as SnakeCase<S>;

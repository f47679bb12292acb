/** The two-letter tags by their language's name, in English and in itself. Built when first needed. */
let tags: ReadonlyMap<string, string> | undefined;

/** The tag (BCP 47) of a language by its name, in English or in itself: `de` for German and Deutsch. */
export function languageTag(name: string): string | undefined {
  tags ??= new Map(allNames());
  return tags.get(keyOf(name));
}

function* allNames(): Generator<[name: string, tag: string]> {
  const english = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const tag of letters.flatMap((one) => letters.map((other) => one + other))) {
    const name = english.of(tag);
    // nb. `of` also names deprecated tags, such as `iw`, by the language that they became.
    if (name === undefined || new Intl.Locale(tag).language !== tag) continue;
    yield [keyOf(name), tag];
    const own = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag);
    if (own !== undefined) yield [keyOf(own), tag];
  }
}

/** LinkedIn adds a country or a script: `Portuguese (Brazil)`. */
const keyOf = (name: string) =>
  name
    .replace(/\s*[(（].*/s, '')
    .trim()
    .toLowerCase();

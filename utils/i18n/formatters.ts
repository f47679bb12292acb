/**
 * Caches formatters by locale and options. Creating one takes as long as using it a hundred times, and
 * every row of a list needs several.
 */
function cached<Formatter, Options extends object>(
  create: (locale: string, options: Options) => Formatter,
) {
  const cache = new Map<string, Formatter>();
  return (locale: string, options: Options): Formatter => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const formatter = cache.get(key) ?? create(locale, options);
    cache.set(key, formatter);
    return formatter;
  };
}

export const dateFormat = cached(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
export const numberFormat = cached(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
export const relativeTimeFormat = cached(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);
export const pluralRules = cached(
  (locale, options: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
);

/**
 * Formatters, each made once: to make one costs as much as a hundred uses of it, and a list of people
 * asks for several in each row.
 */
function once<Formatter, Options extends object>(
  Made: new (locale: string, options: Options) => Formatter,
) {
  const made = new Map<string, Formatter>();
  return (locale: string, options: Options): Formatter => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? new Made(locale, options);
    made.set(key, known);
    return known;
  };
}

export const dateFormat = once<Intl.DateTimeFormat, Intl.DateTimeFormatOptions>(
  Intl.DateTimeFormat,
);
export const numberFormat = once<Intl.NumberFormat, Intl.NumberFormatOptions>(Intl.NumberFormat);
export const relativeTimeFormat = once<Intl.RelativeTimeFormat, Intl.RelativeTimeFormatOptions>(
  Intl.RelativeTimeFormat,
);
export const pluralRules = once<Intl.PluralRules, Intl.PluralRulesOptions>(Intl.PluralRules);

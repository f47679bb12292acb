import { looseKeys } from '../profile/text-key.ts';
import { inFirstLocale, wordKey } from './locales.ts';
import { withoutUntil } from './range-words.ts';

/**
 * What LinkedIn and its users write for "until today", besides "now" and "today", which CLDR has, and
 * without a word such as "until" before it.
 */
const PRESENT = looseKeys([
  ...['present', 'the present', 'present day', 'the present day', 'current', 'currently'],
  ...['ongoing', 'date', 'still'],
  ...['aktuell', 'derzeit', 'Gegenwart', 'gegenwärtig', 'laufend', 'noch'],
  ...['présent', 'actuel', 'actuellement', 'en cours', 'ce jour'],
  ...[
    'actualidad',
    'la actualidad',
    'actual',
    'actualmente',
    'presente',
    'el presente',
    'fecha',
    'la fecha',
  ],
  ...['momento', 'el momento', 'en curso'],
  ...['o momento', 'atual', 'atualmente', 'atualidade', 'a atualidade', 'o presente', 'em curso'],
  ...['il presente', 'in corso', 'attuale', 'attualmente', 'adesso'],
  ...['heden', 'huidig', 'momenteel', 'lopend'],
  ...['nuvarande', 'pågående', 'idag', 'nutid', 'nuværende', 'igangværende'],
  ...['nåværende', 'pågår', 'dags dato', 'd.d.'],
  ...['obecnie', 'chwili obecnej', 'nadal', 'dziś', 'aktualnie'],
  ...['halen', 'günümüz', 'şu an', 'devam ediyor', 'halen devam ediyor', 'halihazırda'],
  ...['настоящее время', 'настоящий момент', 'н.в.', 'наст. время', 'сегодняшний день'],
  ...['теперішній час', 'теперішнього часу', 'цього часу', 'даний час', 'нині', 'дотепер'],
  ...['الحاضر', 'الوقت الحاضر', 'الوقت الحالي', 'الحالي', 'حاليًا', 'حاليا'],
  ...['הווה', 'ההווה', 'כיום', 'נוכחי', 'הנוכחי', 'ועד היום'],
  ...['現在', '現職', '在職中', '至今', '迄今', '至現在', '至现在', '目前', '今'],
  ...['현재', '재직 중', '재직중'],
  ...['saat ini', 'kini', 'současnost', 'současnosti', 'dosud', 'prezent', 'în prezent', 'jelen'],
  ...['jelenleg', 'nykyinen', 'nykyhetki', 'nykyään', 'παρόν', 'το παρόν', 'वर्तमान', 'मौजूदा'],
  ...['ปัจจุบัน', 'hiện tại', 'hiện nay', 'nay', 'kasalukuyan'],
]);

const isNow = inFirstLocale(
  (locales) => {
    const format = new Intl.RelativeTimeFormat(locales, { numeric: 'auto' });
    return [format.format(0, 'second'), format.format(0, 'day')].map(wordKey);
  },
  (words, key: string) => words.includes(key) || undefined,
);

/** Whether a text says "until today" in any language: `Present`, `bis heute`, `o momento`, `至今`. */
export function isPresent(text: string): boolean {
  return [text, withoutUntil(text)].some((phrase) => {
    const key = wordKey(phrase);
    return PRESENT().has(key) || isNow(key) === true;
  });
}

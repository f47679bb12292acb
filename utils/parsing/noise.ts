/**
 * What LinkedIn's pages put around a text, and copies of a page bring along: labels above it, the same
 * text twice, "See more", and marks after a "·".
 */

/** Longer than any name or title. Only texts up to this length are cleaned. In UTF-16 units. */
const MAX_LINE_LENGTH = 300;

/** Headings that screen readers hear above a value. */
const LABELS = new Set([
  ...['title', 'job title', 'company', 'company name', 'dates employed', 'employment duration'],
  ...[
    'location',
    'total duration',
    'description',
    'school',
    'school name',
    'degree name',
    'degree',
  ],
  ...['field of study', 'dates attended', 'dates attended or expected graduation', 'grade'],
  ...['activities and societies', 'name', 'headline', 'skill', 'dates volunteered', 'cause'],
  ...['volunteer duration', 'issuing authority', 'issuing organization', 'credential identifier'],
  ...['credential id', 'issued date', 'issue date', 'publication date', 'publisher', 'language'],
  ...['proficiency', 'honor issuer', 'honor date', 'project name', 'course name', 'course number'],
]);

const EMPLOYMENT = new Set([
  ...['full-time', 'full time', 'part-time', 'part time', 'self-employed', 'self employed'],
  ...[
    'freelance',
    'contract',
    'internship',
    'apprenticeship',
    'seasonal',
    'temporary',
    'permanent',
  ],
  ...['permanent full-time', 'permanent part-time', 'contract full-time', 'contract part-time'],
  ...['indirect contract', 'leadership program', 'co-op', 'trainee', 'fixed-term', 'zero hours'],
  ...['vollzeit', 'teilzeit', 'selbstständig', 'freiberuflich', 'befristet', 'praktikum'],
  ...['ausbildung', 'werkstudent', 'saisonal', 'temps plein', 'temps partiel', 'cdi', 'cdd'],
  ...['indépendant', 'stage', 'alternance', 'intérim', 'saisonnier', 'contrat en alternance'],
  ...['jornada completa', 'media jornada', 'tiempo completo', 'tiempo parcial', 'autónomo'],
  ...['profesional independiente', 'contrato temporal', 'prácticas', 'contrato de prácticas'],
  ...['temporal', 'tempo integral', 'meio período', 'autônomo', 'estágio', 'temporário'],
  ...['período integral', 'a tempo pieno', 'tempo pieno', 'a tempo parziale', 'autonomo'],
  ...['contratto', 'tirocinio', 'fulltime', 'parttime', 'zelfstandig', 'tijdelijk', 'heltid'],
  ...['deltid', 'fuldtid', 'egenföretagare', 'praktik', 'pełny etat', 'część etatu'],
  ...['tam zamanlı', 'yarı zamanlı', 'staj', 'полный рабочий день', 'частичная занятость'],
  ...['повна зайнятість', 'часткова зайнятість', 'دوام كامل', 'دوام جزئي', 'משרה מלאה'],
  ...[
    '正社員',
    'パート',
    '契約社員',
    'インターン',
    '全职',
    '兼职',
    '实习',
    '全職',
    '兼職',
    '정규직',
  ],
  ...['계약직', '인턴', '파트타임', 'purnawaktu', 'paruh waktu', 'magang'],
]);

const WORKPLACE = new Set([
  ...['hybrid', 'remote', 'on-site', 'onsite', 'on site', 'hybrid work', 'in office'],
  ...['remote work', 'vor ort', 'sur site', 'hybride', 'à distance', 'télétravail', 'híbrido'],
  ...['en remoto', 'remoto', 'presencial', 'remota', 'ibrida', 'ibrido', 'in sede', 'da remoto'],
  ...['op locatie', 'op afstand', 'på plats', 'distans', 'stacjonarnie', 'zdalnie'],
  ...[
    'hybrydowo',
    'uzaktan',
    'hibrit',
    'удаленная работа',
    'リモート',
    'ハイブリッド',
    '远程',
    '混合',
  ],
]);

const DEGREE_OF_CONNECTION =
  /^(?:[1-3]\s?(?:st|nd|rd|th|er|e|nd|ème|º|ª|°|\.º|\.|-й|-е|度|次)?\s?\+?|you)(?: degree(?: connection)?| grad(?:es)?(?: kontakt)?| grau| grado)?$/i;
const PERSON_MARK =
  /^(?:contact info|kontaktinfo|coordonnées|información de contacto|verified|premium|influencer|open to work|hiring|(?:she|he|they)\/(?:her|him|them)(?:\/\w+)?)$/i;
const COUNT = /^\d[\d.,]*\+?(?: (?:endorsements?|connections?|followers?))?$/i;
const DURATION = /^(?:less than |< ?)?\d+\+? ?\p{L}+\.?(?:,? (?:and )?\d+ ?\p{L}+\.?)?$/iu;
const DURATION_CJK = /^\d+\s?(?:年|個月|个月|か月|ヶ月|ヵ月|년|개월)/;

const MORE =
  /^(?:…|\.{3})?\s*(?:(?:see|show|view|read) (?:less|more|all(?: \d+)?(?: [a-z]+){0,3}|\d+\+?(?: more)?(?: [a-z]+)?)|(?:mehr|weniger) anzeigen|(?:voir|afficher) (?:plus|moins)|ver (?:más|menos|mais)|mostra (?:altro|meno)|(?:meer|minder) weergeven)\s*(?:…|\.{3})?$/i;
const MORE_AT_END = /(?:\s*(?:…|\.{3})\s*|\n\s*)(?:see|show|read|view) (?:more|less)\s*$/i;

const MARK = /\s+[·•]\s+|\s*\n\s*[·•]\s*/;

const INSIGHT =
  /^(?:skills?: |endorsed by |\d+ (?:endorsements?|experiences? (?:at|across)) |passed linkedin )/i;

/** Whether a text is LinkedIn's own remark on an entry: "Endorsed by 2 colleagues at Acme". */
export const isInsight = (text: string): boolean => INSIGHT.test(`${text} `);

/** Whether a text is a kind of employment, such as "Full-time". */
export const isEmployment = (text: string): boolean => EMPLOYMENT.has(text.toLowerCase());

/** Whether a text says where somebody works, such as "Hybrid". */
export const isWorkplace = (text: string): boolean => WORKPLACE.has(text.toLowerCase());

/** Whether a text is a length of time, such as "2 yrs 3 mos". */
export const isDuration = (text: string): boolean =>
  text.length <= 40 && (DURATION.test(text) || DURATION_CJK.test(text));

const isNoise = (text: string): boolean =>
  isEmployment(text) ||
  isWorkplace(text) ||
  DEGREE_OF_CONNECTION.test(text) ||
  PERSON_MARK.test(text) ||
  COUNT.test(text) ||
  isDuration(text);

/** Returns the parts of a text between "·" marks. */
export const partsOf = (text: string): readonly string[] =>
  text.length > MAX_LINE_LENGTH
    ? [text]
    : text
        .split(MARK)
        .map((part) => part.trim())
        .filter((part) => part !== '');

/**
 * Returns a short text without the label above it, lines such as "See more", and repetitions. A text
 * without any is returned unchanged; a text of nothing else is empty.
 */
export function tidyLines(text: string): string {
  if (text.length > MAX_LINE_LENGTH) return text;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isLabeled =
    lines.length > 1 && LABELS.has((lines[0] ?? '').toLowerCase().replace(/:$/, ''));
  const kept = (isLabeled ? lines.slice(1) : lines).filter(
    (line, index, all) => !MORE.test(line) && line !== all[index - 1],
  );
  return single(kept.length === lines.length ? text : kept.join('\n'));
}

/** Returns a short text without the marks after it, such as "· Full-time" or "· 3rd+". */
export function withoutMarks(text: string): string {
  const [first, ...others] = partsOf(text);
  const kept = others.filter((part) => !isNoise(part));
  return first === undefined || kept.length === others.length ? text : [first, ...kept].join(' · ');
}

/** Returns a long text without "…see more" at its end. */
export const withoutMore = (text: string): string => text.replace(MORE_AT_END, '').trimEnd();

/**
 * A text that is there twice without anything between ("MSc, PhysicsMSc, Physics") once. Only what begins
 * with a capital and isn't short: TomTom is a company, Bora Bora a place.
 */
function single(text: string): string {
  const half = text.slice(0, text.length / 2);
  const isDoubled = half.length >= 5 && half + half === text && /^[\p{Lu}\p{Lo}\d]/u.test(half);
  return isDoubled && half.trim() === half ? half : text;
}

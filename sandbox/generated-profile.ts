import { createHash } from 'node:crypto';

const FIRST_NAMES = ['Amara', 'Bram', 'Celine', 'Darius', 'Elif', 'Farid', 'Greta', 'Hugo'];
const LAST_NAMES = ['Abernathy', 'Bakke', 'Castellan', 'Dube', 'Eklund', 'Farrow', 'Grieg', 'Holm'];
const TITLES = ['Account Executive', 'Data Engineer', 'Head of Operations', 'Product Designer'];
const COMPANIES = [
  'Brightwater Labs',
  'Copper Kettle Foods',
  'Fernhill Logistics',
  'Tallow & Pine',
];
const PLACES = ['Bristol, United Kingdom', 'Ghent, Belgium', 'Porto, Portugal', 'Tampere, Finland'];
const SKILLS = ['Negotiation', 'SQL', 'Forecasting', 'Prototyping', 'Facilitation', 'Budgeting'];
const SCHOOLS = ['Fernhill College', 'Harbour University', 'Northgate Polytechnic'];

/**
 * Generates a plausible person from a slug, always the same one for the same slug. Half of them
 * have the documented flat shape, half the nested shape observed live.
 */
export function generateProfile(slug: string): Record<string, unknown> {
  const choose = chooser(slug);
  const name = nameFrom(slug) ?? `${choose(FIRST_NAMES)} ${choose(LAST_NAMES)}`;
  const title = choose(TITLES);
  const [company, formerCompany] = [choose(COMPANIES), choose(COMPANIES)];
  const location = choose(PLACES);
  const since = choose([2017, 2018, 2019, 2020, 2021, 2022]);
  const headline = `${title} at ${company}`;
  if (choose([true, false])) {
    return {
      name,
      headline,
      location,
      profile_url: `https://www.linkedin.com/in/${encodeURIComponent(slug)}`,
      connections: 40 + choose([17, 180, 320, 460]),
      followers: 60 + choose([90, 410, 2300, 12000]),
      about: `${name} has been ${title} at ${company} since ${since}.`,
      experience: [
        { title, company, location, start_date: `${since}`, end_date: 'Present' },
        { title: choose(TITLES), company: formerCompany, start_date: '2012', end_date: `${since}` },
      ],
      education: [{ school: choose(SCHOOLS), degree: 'Bachelor', end_year: 2012 }],
      skills: [choose(SKILLS), choose(SKILLS)],
    };
  }
  return {
    profile: {
      full_name: name,
      headline,
      location,
      profile_slug: slug,
      profile_urn: `urn:li:fsd_profile:ACoAA${digest(slug).toString('base64url').slice(0, 34)}`,
      positions: [
        position(title, company, location, { start_year: since, start_month: 3 }),
        position(choose(TITLES), formerCompany, choose(PLACES), {
          start_year: 2012,
          start_month: 9,
          end_year: since,
          end_month: 2,
        }),
      ],
    },
  };
}

interface Span {
  start_year: number;
  start_month: number;
  end_year?: number;
  end_month?: number;
}

function position(title: string, company_name: string, location: string, span: Span) {
  const ended = { end_year: null, end_month: null, ...span };
  return { title, company_name, location, ...ended, is_current: ended.end_year === null };
}

/** `jo-van-der-berg-7a3b21` → `Jo Van Der Berg`. Returns `undefined` for a member token. */
function nameFrom(slug: string): string | undefined {
  if (/^AC[ow]/.test(slug)) return undefined;
  const words = slug.split('-').filter((word) => word && !/\d/.test(word));
  const capitalized = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return capitalized.length > 0 ? capitalized.join(' ') : undefined;
}

function digest(slug: string): Buffer {
  return createHash('sha256').update(slug).digest();
}

/** Returns a function that makes its choices from the bytes of the slug's digest. */
function chooser(slug: string) {
  const bytes = digest(slug).values();
  return <Choice>(choices: readonly [Choice, ...Choice[]] | readonly Choice[]): Choice => {
    const byte = bytes.next().value ?? 0;
    return choices[byte % choices.length] as Choice;
  };
}

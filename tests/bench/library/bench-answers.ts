import { generateProfile } from '../../../sandbox/generated-profile.ts';
import { readProfiles } from '../../../sandbox/profiles.ts';
import { nameOf, surnameOf } from '../shared/bench-names.ts';

/** An answer from OutX, and the slug that it was requested for. */
export interface Answered {
  readonly slug: string;
  readonly raw: Record<string, unknown>;
}

/** Every 20th person is shaped like one of the sandbox's files, including the difficult ones. */
const fileEvery = 20;

/** The sandbox makes up only four companies; a large library has thousands. */
const COMPANIES = /Brightwater|Copper Kettle|Fernhill|Tallow/g;
const companyCount = 3_000;

const files = readProfiles().all;

/** The answer for person number `n`: as the sandbox generates it, with a name of their own. */
export function answerOf(n: number): Answered {
  const { first, last } = nameOf(n);
  const slug = `${first}-${last}-${n}`.toLowerCase();
  const file = n % fileEvery === 0 ? files[(n / fileEvery) % files.length] : undefined;
  return { slug, raw: file ? withSurname(file, slug, last) : withOtherCompanies(n, slug) };
}

/** Another person of the file's shape and script, with one more surname. */
function withSurname(file: (typeof files)[number], slug: string, surname: string) {
  const raw = JSON.parse(JSON.stringify(file.task_output).replaceAll(file.slug, slug));
  const { profile } = raw;
  if (typeof profile?.full_name === 'string') profile.full_name += ` ${surname}`;
  if (typeof raw.name === 'string') raw.name += ` ${surname}`;
  return raw;
}

function withOtherCompanies(n: number, slug: string): Record<string, unknown> {
  const named = new Map<string, string>();
  const text = JSON.stringify(generateProfile(slug)).replaceAll(COMPANIES, (name) => {
    const other = named.get(name) ?? surnameOf((n * 31 + named.size * 17) % companyCount);
    named.set(name, other);
    return other;
  });
  return withLongTexts(n, JSON.parse(text));
}

/** Sentences as people write them about themselves and their work. */
const SENTENCES = [
  'I build teams that ship on Fridays and sleep on Saturdays.',
  'Led the migration of a billing platform from a monolith to small services.',
  'Before that I spent five years at sea, which taught me to plan for weather.',
  'Responsible for hiring, budgets and the occasional burnt coffee.',
  'My work has been quoted in trade journals and on one bathroom wall.',
  'Negotiated contracts with suppliers in eleven countries.',
  'Fluent in spreadsheets, patient with printers, curious about everything else.',
  'Introduced continuous delivery with Kotlin and Kubernetes and halved the release time.',
];

/** Most people have About and descriptions of their jobs: 1,000 characters together. */
function withLongTexts(n: number, raw: Record<string, unknown>): Record<string, unknown> {
  const person = (raw.profile ?? raw) as Record<string, unknown>;
  const sentences = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `${surnameOf(n * 7 + from + at)}: ${SENTENCES[(n + from + at) % SENTENCES.length]}`,
    ).join(' ');
  if (n % 4 !== 0) person.about = sentences(0, 7);
  const positions = (person.positions ?? person.experience ?? []) as Record<string, unknown>[];
  positions.forEach((position, at) => {
    position.description = sentences(10 + at, 3);
  });
  return raw;
}

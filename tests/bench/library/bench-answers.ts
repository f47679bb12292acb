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
  return JSON.parse(text);
}

import { generateProfile } from '../../../sandbox/generated-profile.ts';
import { readProfiles } from '../../../sandbox/profiles.ts';
import { nameOf, surnameOf } from '../shared/bench-names.ts';

/** An answer of OutX's, and the slug that it was asked for. */
export interface Answered {
  readonly slug: string;
  readonly raw: Record<string, unknown>;
}

/** Every so manieth person is shaped as one of the sandbox's files, the difficult ones included. */
const filedEvery = 20;

/** The sandbox makes up four companies only; in a large library there are thousands. */
const COMPANIES = /Brightwater|Copper Kettle|Fernhill|Tallow/g;
const companyCount = 3_000;

const files = readProfiles().all;

/** What a fetch of the person of this number brings: of the sandbox's making, by a name of their own. */
export function answerOf(n: number): Answered {
  const { first, last } = nameOf(n);
  const slug = `${first}-${last}-${n}`.toLowerCase();
  const file = n % filedEvery === 0 ? files[(n / filedEvery) % files.length] : undefined;
  return { slug, raw: file ? asAnother(file, slug, last) : employedElsewhere(n, slug) };
}

/** The file's person as somebody else of their shape: in their script, with one more surname. */
function asAnother(file: (typeof files)[number], slug: string, surname: string) {
  const raw = JSON.parse(JSON.stringify(file.task_output).replaceAll(file.slug, slug));
  const { profile } = raw;
  if (typeof profile?.full_name === 'string') profile.full_name += ` ${surname}`;
  if (typeof raw.name === 'string') raw.name += ` ${surname}`;
  return raw;
}

function employedElsewhere(n: number, slug: string): Record<string, unknown> {
  const named = new Map<string, string>();
  const text = JSON.stringify(generateProfile(slug)).replaceAll(COMPANIES, (name) => {
    const other = named.get(name) ?? surnameOf((n * 31 + named.size * 17) % companyCount);
    named.set(name, other);
    return other;
  });
  return JSON.parse(text);
}

import { generateProfile } from '../../sandbox/generated-profile.ts';
import { unannotated } from '../../utils/profile/annotation.ts';
import { normalizeProfile } from '../../utils/profile/normalize-profile.ts';
import { canonicalSlug, type Slug } from '../../utils/profile/slug.ts';
import { indexRow } from '../../utils/search/index-row.ts';
import type { CallingCardSchema } from '../../utils/store/schema.ts';

/** What `utils/store` writes of one finished fetch, by the name of the store. */
export type LibraryRows = {
  readonly [Name in
    | 'summaries'
    | 'profiles'
    | 'answers'
    | 'tasks']: CallingCardSchema[Name]['value'];
};

const minuteMs = 60_000;

/** The rows of `count` people of the sandbox's making, fetched a minute apart, the last one at `now`. */
export function libraryRows(count: number, now: number): LibraryRows[] {
  return Array.from({ length: count }, (_, n) =>
    rowsOf(slugOf(n), now - (count - 1 - n) * minuteMs),
  );
}

function rowsOf(slug: Slug, fetchedAt: number): LibraryRows {
  const raw = generateProfile(slug);
  const filed = { slug, profile: normalizeProfile(slug, raw), fetchedAt };
  return {
    summaries: indexRow(filed, unannotated, undefined),
    profiles: filed,
    answers: { slug, fetchedAt, raw },
    tasks: {
      state: 'done',
      slug,
      askedAt: fetchedAt - 4_000,
      outxTaskId: `task-of-${slug}`,
      createdAt: fetchedAt - 3_500,
      doneAt: fetchedAt,
    },
  };
}

function slugOf(n: number): Slug {
  const slug = canonicalSlug(`filed-person-${n}`);
  if (slug === undefined) throw new Error('Not a slug.');
  return slug;
}

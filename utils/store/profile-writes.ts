import { type Annotation, isEmptyAnnotation } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { watchId } from '../queue/watch.ts';
import { indexRow } from '../search/index-row.ts';
import { longText } from '../search/long-text.ts';
import { isSettled } from '../task/task.ts';
import { newestChange } from '../versions/profile-history.ts';
import { deleteDeliveries } from './deliveries/delivery-rows.ts';
import { deleteMemberships } from './memberships.ts';
import { tasksOf } from './people.ts';
import { readSavedPosts } from './post-rows.ts';
import { type AnnotatedProfile, versionsOf } from './profile-rows.ts';
import { newsOf } from './queue/queue-rows.ts';
import type { AnswerRow } from './schema.ts';
import { deleteSummary, putSummary } from './summary-writes.ts';
import type { Write, WriteTransaction } from './write-transaction.ts';

/**
 * Keeps the rows of a profile that can't be read, which are about to be overwritten: among its versions,
 * before all others, in a shape that no version has.
 */
export async function keepUnreadable(tx: WriteTransaction, slug: Slug): Promise<Write[]> {
  const [profile, answer, keys] = await Promise.all([
    tx.objectStore('profiles').get(slug),
    tx.objectStore('answers').get(slug),
    tx.objectStore('versions').getAllKeys(versionsOf(slug)),
  ]);
  const fetchedAt = Math.min(0, ...keys.map(([, time]) => time)) - 1;
  const kept = { slug, fetchedAt, unreadable: { profile, answer } };
  return [() => tx.objectStore('versions').put(kept as never)];
}

/** Writes a saved profile, its index row and its long text. */
export const putProfile = (tx: WriteTransaction, profile: AnnotatedProfile): Write[] => [
  () => tx.objectStore('profiles').put(profile.saved),
  ...putIndexRow(tx, profile),
  ...putLongText(tx, profile),
];

/** Writes the index row alone, after only the annotation changed. */
export const putIndexRow = (tx: WriteTransaction, profile: AnnotatedProfile): Write[] => [
  () => putSummary(tx, indexRow(profile.saved, profile.annotation, newestChange(profile))),
];

/** Writes the long text that is searched, with the posts as they are stored. An empty one has no row. */
export const putLongText = (
  tx: WriteTransaction,
  { saved: { slug, profile }, annotation }: AnnotatedProfile,
): Write[] => [
  async () => {
    const posts = await readSavedPosts(tx, slug);
    const text = longText(profile, annotation, posts?.posts);
    return text === ''
      ? tx.objectStore('texts').delete(slug)
      : tx.objectStore('texts').put({ slug, text });
  },
];

/** Writes the record of someone of whom nothing is saved, not even in the trash: without reading anything. */
export function addRecord(tx: WriteTransaction, record: LibraryRecord): Write[] {
  const { slug, saved, annotation, posts, answer } = record;
  const text = longText(saved.profile, annotation, posts?.posts);
  return [
    () => tx.objectStore('profiles').put(saved),
    ...putIndexRow(tx, record),
    ...(text === '' ? [] : [() => tx.objectStore('texts').put({ slug, text })]),
    ...putVersions(tx, record.versions, []),
    ...(answer ? putAnswer(tx, { slug, ...answer }) : []),
    ...(posts ? [() => tx.objectStore('posts').put({ slug, ...posts })] : []),
    ...(isEmptyAnnotation(annotation) ? [] : putAnnotation(tx, slug, annotation)),
    ...record.aliases.flatMap((alias) => putAlias(tx, slug, alias)),
  ];
}

/** Replaces the other versions of a profile: those in `before` with those in `after`. */
export function putVersions(
  tx: WriteTransaction,
  after: readonly ProfileVersion[],
  before: readonly ProfileVersion[],
): Write[] {
  const times = new Set(after.map(({ fetchedAt }) => fetchedAt));
  return [
    ...before
      .filter(({ fetchedAt }) => !times.has(fetchedAt))
      .map(
        ({ slug, fetchedAt }) =>
          () =>
            tx.objectStore('versions').delete([slug, fetchedAt]),
      ),
    ...after.map((version) => () => tx.objectStore('versions').put(version)),
  ];
}

/** Writes the answer that the saved profile was parsed from. */
export const putAnswer = (tx: WriteTransaction, answer: AnswerRow): Write[] => [
  () => tx.objectStore('answers').put(answer),
];

/** Writes an annotation. An empty one has no row. */
export const putAnnotation = (
  tx: WriteTransaction,
  slug: Slug,
  annotation: Annotation,
): Write[] => {
  return [
    () =>
      isEmptyAnnotation(annotation)
        ? tx.objectStore('annotations').delete(slug)
        : tx.objectStore('annotations').put({ slug, ...annotation }),
  ];
};

/** Writes an alias of a slug. */
export const putAlias = (tx: WriteTransaction, slug: Slug, alias: Slug): Write[] => [
  () => tx.objectStore('aliases').put({ alias, slug }),
];

/** nb. One that isn't settled stays, as a profile's does: its id may have been paid for. */
async function deleteSettledPostTask(tx: WriteTransaction, slug: Slug): Promise<void> {
  const [task] = await tasksOf(tx, [slug], 'posts');
  if (task && isSettled(task)) await tx.objectStore('postTasks').delete(slug);
}

/** Deletes everything saved under a slug for good, so that the next fetch starts a new history. */
export const deleteProfile = (tx: WriteTransaction, slug: Slug): Write[] => [
  () => tx.objectStore('trash').delete(slug),
  () => deleteSummary(tx, slug),
  () => tx.objectStore('texts').delete(slug),
  () => tx.objectStore('profiles').delete(slug),
  () => tx.objectStore('versions').delete(versionsOf(slug)),
  () => tx.objectStore('answers').delete(slug),
  () => tx.objectStore('posts').delete(slug),
  () => deleteSettledPostTask(tx, slug),
  () => tx.objectStore('annotations').delete(slug),
  () => deleteMemberships(tx, slug),
  () => deleteDeliveries(tx, slug),
  () => tx.objectStore('watches').delete(watchId({ kind: 'person', slug })),
  () => tx.objectStore('news').delete(newsOf(slug)),
  async () => {
    const aliases = await tx.objectStore('aliases').index('slug').getAllKeys(slug);
    await Promise.all(aliases.map((alias) => tx.objectStore('aliases').delete(alias)));
  },
];

import type { Change, ChangeKind } from '../profile/change.ts';
import type { Slug } from '../profile/slug.ts';

/** Something that a fetch of the queue found out about a person. */
export interface News {
  readonly slug: Slug;
  /** When it was fetched, ms since the epoch. */
  readonly at: number;
  /** What changed since the version before. Empty if the profile can't be read any more. */
  readonly changes: readonly Change[];
  /** The profile can't be read any more: reported once, until it can be. */
  readonly isUnreadable?: true;
  /** The user has seen it. */
  readonly isRead?: true;
}

/** A change of the news by the user: of these, or of all. */
export type NewsEdit =
  | { readonly kind: 'read' | 'unread'; readonly news: readonly NewsKey[] }
  | { readonly kind: 'read-all' };

/** What identifies news. */
export type NewsKey = Pick<News, 'slug' | 'at'>;

/** The kinds that mean another job. News of them comes first. */
const jobKinds: readonly ChangeKind[] = [
  'new-role',
  'promoted',
  'left',
  'career-break',
  'retitled',
];

/** Whether the news is about a job. */
export const isAboutJob = ({ changes }: News): boolean =>
  changes.some(({ kind }) => jobKinds.includes(kind));

/** The kinds of news that can be chosen among. */
export const newsKinds = ['all', 'job', 'other', 'unreadable'] as const;

export type NewsKind = (typeof newsKinds)[number];

/** The news of this kind: those about a job first, otherwise in the same order. */
export function newsOfKind(news: readonly News[], kind: NewsKind): readonly News[] {
  const jobs = news.filter(isAboutJob);
  const others = news.filter((each) => !isAboutJob(each));
  switch (kind) {
    case 'all':
      return [...jobs, ...others];
    case 'job':
      return jobs;
    case 'other':
      return others.filter(({ isUnreadable }) => !isUnreadable);
    case 'unreadable':
      return others.filter(({ isUnreadable }) => isUnreadable);
  }
}

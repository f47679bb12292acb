import type { Slug } from '../profile/slug.ts';
import { textKey } from '../profile/text-key.ts';

/** Whom a watch is about: a person, everyone with a tag, or everyone in a list. */
export type WatchTarget =
  | { readonly kind: 'person'; readonly slug: Slug }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'list'; readonly listId: string };

/** How often watched people can be fetched again, in days. */
export const watchIntervals = [7, 14, 30, 90] as const;

export type WatchInterval = (typeof watchIntervals)[number];

/** That the user wants to hear what changes about someone. */
export interface Watch {
  /** See `watchId`. */
  readonly id: string;
  readonly target: WatchTarget;
  readonly everyDays: WatchInterval;
  /** When the watch began, ms since the epoch. */
  readonly since: number;
}

/** A change of the watches by the user. */
export type WatchEdit =
  /** Begins to watch, or changes the interval. */
  | {
      readonly kind: 'watch';
      readonly targets: readonly WatchTarget[];
      readonly everyDays: WatchInterval;
    }
  | { readonly kind: 'unwatch'; readonly targets: readonly WatchTarget[] };

/** The key of the watch of a target. */
export function watchId(target: WatchTarget): string {
  switch (target.kind) {
    case 'person':
      return `person:${target.slug}`;
    case 'tag':
      return `tag:${textKey(target.tag)}`;
    case 'list':
      return `list:${target.listId}`;
  }
}

import type { CareerDate, Count } from './profile.ts';

/** The kinds of change between two versions of a profile, those that matter most first. */
export const changeKinds = [
  'new-role',
  'promoted',
  'left',
  'retitled',
  'moved',
  'renamed',
  'new-headline',
  'new-education',
  'new-skills',
  'new-about',
  'more-followers',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** A position or school as a change names it. */
interface Place {
  readonly title?: string;
  readonly company?: string;
}

/** One thing that is different in a newer version of a profile. All texts are the person's own. */
export type Change =
  /** A current position at a company where the person had none. */
  | ({ readonly kind: 'new-role'; readonly since?: CareerDate } & Place)
  /** A new current position at a company where the person had one already. */
  | ({ readonly kind: 'promoted'; readonly formerTitle?: string } & Place)
  /** A position that was current has ended, and no other one is held there. */
  | ({ readonly kind: 'left'; readonly until?: CareerDate } & Place)
  /** The same current position, under other words. */
  | ({ readonly kind: 'retitled'; readonly formerTitle: string } & Place)
  | { readonly kind: 'moved'; readonly from?: string; readonly to: string }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'new-headline'; readonly from?: string; readonly to: string }
  | {
      readonly kind: 'new-education';
      readonly school?: string;
      readonly degree?: string;
      readonly field?: string;
    }
  | { readonly kind: 'new-skills'; readonly skills: readonly string[] }
  | { readonly kind: 'new-about'; readonly to: string }
  | { readonly kind: 'more-followers'; readonly from: Count; readonly to: Count };

/** The newest version that changed anything: since when it is known, ms since the epoch, and how. */
export interface NewestChange {
  readonly changedAt: number;
  /** Each kind once, in the order of `changeKinds`. */
  readonly changes: readonly ChangeKind[];
}

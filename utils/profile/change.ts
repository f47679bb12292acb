import type { CareerDate, Count } from './profile.ts';

/** The kinds of change between two versions of a profile, the most important first. */
export const changeKinds = [
  'new-role',
  'promoted',
  'left',
  'career-break',
  'retitled',
  'moved',
  'renamed',
  'new-headline',
  'new-education',
  'new-skills',
  'new-entries',
  'new-about',
  'more-followers',
] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** The position that a change is about. */
interface Role {
  readonly title?: string;
  readonly company?: string;
}

/** One difference in a newer version of a profile. All texts are as in the profile. */
export type Change =
  /** A current position at a company where the person had no current one. */
  | ({ readonly kind: 'new-role'; readonly since?: CareerDate } & Role)
  /** A new current position at a company where the person had a current one already. */
  | ({ readonly kind: 'promoted'; readonly formerTitle?: string } & Role)
  /** A current position has ended, and the person has no other one at the company. */
  | ({ readonly kind: 'left'; readonly until?: CareerDate } & Role)
  /** A career break began, which LinkedIn lists like a position. */
  | { readonly kind: 'career-break'; readonly reason?: string; readonly since?: CareerDate }
  /** The same current position with another title. */
  | ({ readonly kind: 'retitled'; readonly formerTitle: string } & Role)
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
  /** Entries of the further sections, such as a certification, by their titles. */
  | { readonly kind: 'new-entries'; readonly titles: readonly string[] }
  | { readonly kind: 'new-about'; readonly to: string }
  | { readonly kind: 'more-followers'; readonly from: Count; readonly to: Count };

/** The newest version that differs from the one before. */
export interface NewestChange {
  /** When it was first fetched, ms since the epoch. */
  readonly changedAt: number;
  /** Without duplicates, in the order of `changeKinds`. */
  readonly changes: readonly ChangeKind[];
}

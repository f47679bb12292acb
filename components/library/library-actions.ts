import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { FetchCommand } from '../../utils/task/command.ts';

/** What the user can do on the library page. Slugs are in the order of the list. */
export interface LibraryActions {
  star(slugs: readonly Slug[], starred: boolean): void;
  /** Adds the tag to those who don't have it, or removes it from those who do. */
  tag(people: readonly ProfileSummary[], tag: string, isAdded: boolean): void;
  /** Absent if no fetch can be started. */
  refresh: ((slugs: readonly Slug[]) => void) | undefined;
  /** Changes a fetch. */
  command(slug: Slug, command: FetchCommand): void;
  /** Gets at least one slug. */
  remove(slugs: readonly Slug[]): void;
  /** Shows two or three people side by side. */
  compare(slugs: readonly Slug[]): void;
  /** Asks where to send these people. */
  sendTo(slugs: readonly Slug[]): void;
  exportProfiles(slugs: readonly Slug[]): void;
  /** Copies the rows, tab-separated. */
  copyRows(slugs: readonly Slug[]): void;
  importProfiles(): void;
  importList(): void;
  openOptions(): void;
}

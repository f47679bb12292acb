import type { Slug } from '../../utils/profile/slug.ts';
import type { FetchCommand } from '../../utils/task/command.ts';

/** What a user can do about a fetch. */
export interface FetchActions {
  command(slug: Slug, command: FetchCommand): void;
  openOptions(): void;
}

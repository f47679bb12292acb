import type { SavedPosts } from '../../utils/profile/post.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Stage } from '../../utils/task/stage.ts';
import type { FetchActions } from '../fetching/fetch-actions.ts';
import { StageNotice } from '../fetching/stage-notice.tsx';
import { ProfileSection } from '../profile/profile-section.tsx';
import { LongList } from '../ui/long-list.tsx';
import { Moment } from '../ui/moment.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { PostEntry } from './post-entry.tsx';
import './posts-section.css';

/** How many posts are shown before the list is expanded. */
const firstPosts = 5;

interface PostsSectionProps {
  slug: Slug;
  /** In ms since the epoch. */
  now: number;
  /** What was fetched before, if anything. */
  saved?: SavedPosts | undefined;
  /** Whether OutX can be asked for the person's posts. */
  canFetch: boolean;
  /** How the fetch of the posts goes. */
  stage: Stage;
  actions: FetchActions;
}

/** A person's recent posts, and the button that fetches them. Renders nothing if there can't be any. */
export function PostsSection({ slug, now, saved, canFetch, stage, actions }: PostsSectionProps) {
  const t = useTranslate();
  const isIdle = stage.kind === 'idle' || stage.kind === 'cancelled';
  if (!saved && isIdle && !canFetch) return null;
  return (
    <ProfileSection
      name="posts"
      aside={
        saved && (
          <Moment time={saved.fetchedAt} now={now} within={(age) => t('fetched_when', age)} />
        )
      }
    >
      <StageNotice stage={stage} slug={slug} now={now} actions={actions} />
      {saved && saved.posts.length === 0 && <p class="quiet">{t('posts_none')}</p>}
      {saved && saved.posts.length > 0 && (
        <LongList class="posts" items={saved.posts} first={firstPosts}>
          {(post, index) => <PostEntry key={index} post={post} />}
        </LongList>
      )}
      {isIdle && canFetch && (
        <button
          type="button"
          class="button small posts-fetch"
          onClick={() => actions.command(slug, saved ? 'refresh' : 'enrich')}
        >
          {t(saved ? 'posts_fetch_again' : 'posts_fetch')}
        </button>
      )}
    </ProfileSection>
  );
}

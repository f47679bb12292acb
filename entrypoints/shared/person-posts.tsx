import { useCallback } from 'preact/hooks';
import { PostsSection } from '../../components/posts/posts-section.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import { localArea } from '../../utils/browser/storage-areas.ts';
import type { Library, LibraryDetails } from '../../utils/engine/ports/library.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { queueStartTimes } from '../../utils/rate-limit/start-times.ts';
import { createSettingsReader } from '../../utils/store/settings-reader.ts';
import { stageOf } from '../../utils/task/stage.ts';
import { isOpen, type Task } from '../../utils/task/task.ts';
import { taskKey } from '../../utils/task/task-type.ts';
import { paceOf } from './pace-of.ts';
import { useClock } from './use-clock.ts';
import type { Commands } from './use-commands.ts';
import { useRead } from './use-read.ts';

export interface PersonPostsProps {
  /** Of a saved person. */
  slug: Slug;
  library: Pick<Library, 'unsettled' | 'creates'> & Pick<LibraryDetails, 'posts'>;
  commands: Pick<Commands, 'run' | 'unlock' | 'onFault'>;
}

/** A person's posts, connected with the store and the background. */
export function PersonPosts({ slug, library, commands }: PersonPostsProps) {
  const { run, unlock, onFault } = commands;
  const read = useRead(
    useCallback(async () => {
      const posts = await library.posts(slug);
      return { of: slug, ...posts, startsAt: await startOf(library, posts.task) };
    }, [library, slug]),
    onFault,
  );
  const now = useClock(isOpen(read?.task));
  if (read?.of !== slug) return null;
  return (
    <PostsSection
      slug={slug}
      now={now}
      saved={read.saved}
      canFetch={read.urn !== undefined}
      stage={stageOf(read.task, now, read.startsAt)}
      actions={{
        unlock,
        openOptions: () => void openOptions(),
        command: (slug, command) =>
          void run(() => sendMessage('command', { slug, command, type: 'posts' })),
      }}
    />
  );
}

const settings = createSettingsReader(localArea);

/** When the rate limit lets a queued task start, in ms since the epoch. */
async function startOf(
  library: PersonPostsProps['library'],
  task: Task | undefined,
): Promise<number | undefined> {
  if (task?.state !== 'queued') return undefined;
  const now = Date.now();
  const [tasks, creates, stored] = await Promise.all([
    library.unsettled(),
    library.creates(now),
    settings.settings(),
  ]);
  const { limits } = paceOf(stored, now);
  return queueStartTimes([...tasks, task], new Set(), { creates, limits }, now).get(taskKey(task));
}

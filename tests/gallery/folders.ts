import type { StoryGroup } from './story.ts';

/** The stories of each folder of components. Loaded one by one, because they bring their styles. */
export const folders = {
  ui: () => import('./stories/ui.tsx'),
  profile: () => import('./stories/profile.tsx'),
  fetching: () => import('./stories/fetching.tsx'),
  annotation: () => import('./stories/annotation.tsx'),
  posts: () => import('./stories/posts.tsx'),
  queue: () => import('./stories/queue.tsx'),
  library: () => import('./stories/library.tsx'),
  transfer: () => import('./stories/transfer.tsx'),
  popup: () => import('./stories/popup.tsx'),
  panel: () => import('./stories/panel.tsx'),
  options: () => import('./stories/options.tsx'),
  welcome: () => import('./stories/welcome.tsx'),
} satisfies Readonly<Record<string, () => Promise<{ groups: readonly StoryGroup[] }>>>;

export type FolderName = keyof typeof folders;

export const folderNames = Object.keys(folders) as readonly FolderName[];

export const loadGroups = async (folder: FolderName): Promise<readonly StoryGroup[]> =>
  (await folders[folder]()).groups;

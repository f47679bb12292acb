import type { OriginalPost, Post } from '../profile/post.ts';
import { countText, joinNonEmpty } from './career-text.ts';
import type { ExportLabels } from './export-labels.ts';
import { optionalTime } from './iso-time.ts';
import type { CareerEntry, PersonSection } from './person-text.ts';

/** A person's posts as a section, after those of the profile. None if there are no posts. */
export function postsSection(
  posts: readonly Post[] | undefined,
  labels: ExportLabels,
): readonly PersonSection[] {
  return posts?.length
    ? [{ label: labels.posts, career: posts.map((post) => postEntry(post, labels)) }]
    : [];
}

function postEntry(post: Post, labels: ExportLabels): CareerEntry {
  const { text = '', at, when = '', url, original } = post;
  const counts = (['reactions', 'comments', 'reposts'] as const).map((name) => {
    const count = post[name];
    return count && `${labels[name]}: ${countText(count)}`;
  });
  return {
    title: optionalTime(at)?.replace(/T.*/, '') ?? when,
    details: joinNonEmpty([...counts, url], ' · '),
    description: [text, original ? originalText(original, labels) : '']
      .filter((part) => part !== '')
      .join('\n\n'),
  };
}

const originalText = ({ author, text, url }: OriginalPost, { reposted }: ExportLabels) =>
  joinNonEmpty([joinNonEmpty([reposted, author, url], ' · '), text], '\n');

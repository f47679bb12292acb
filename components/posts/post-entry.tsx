import { exactCount, shortCount } from '../../utils/i18n/counts.ts';
import { exactTime, localDay, machineTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { isPostUrl, type OriginalPost, type Post } from '../../utils/profile/post.ts';
import type { Count } from '../../utils/profile/profile.ts';
import { ClampedText } from '../ui/clamped-text.tsx';
import { CutLine } from '../ui/cut-line.tsx';
import { useTranslate } from '../ui/translate.tsx';

const counts = ['reactions', 'comments', 'reposts'] as const;

/** One post: when it was posted, how it was received, its text, and what it repeats. */
export function PostEntry({ post }: { post: Post }) {
  const { text, url, original } = post;
  const t = useTranslate();
  const known = counts.flatMap((name) => {
    const count = post[name];
    return count ? [{ name, count }] : [];
  });
  return (
    <li class="post">
      <p class="post-line quiet">
        <PostTime post={post} />
        {known.map(({ name, count }) => (
          <PostCount key={name} name={name} count={count} />
        ))}
        <PostLink url={url} />
      </p>
      {text !== undefined && <ClampedText text={text} />}
      {original && <Original original={original} label={t('label_reposted')} />}
    </li>
  );
}

function PostTime({ post: { at, when } }: { post: Post }) {
  const locale = localeOf(useTranslate());
  if (at === undefined) return when === undefined ? null : <bdi>{when}</bdi>;
  return (
    <time dateTime={machineTime(at)} title={exactTime(at, locale)}>
      {localDay(at, locale)}
    </time>
  );
}

function PostCount({ name, count }: { name: (typeof counts)[number]; count: Count }) {
  const t = useTranslate();
  const locale = localeOf(t);
  const [short, exact] = [shortCount(count, locale), exactCount(count, locale)];
  return (
    <span title={exact === short ? undefined : exact}>
      {t(`label_${name}`)}: {short}
    </span>
  );
}

/** nb. An address in a damaged row could lead anywhere. */
function PostLink({ url }: { url: string | undefined }) {
  const name = useTranslate()('open_on_linkedin');
  if (url === undefined || !isPostUrl(url)) return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}

function Original({ original, label }: { original: OriginalPost; label: string }) {
  const { author, text, url } = original;
  return (
    <div class="post-original">
      <p class="post-line quiet">
        <span>{label}</span>
        {author !== undefined && (
          <bdi>
            <CutLine text={author} />
          </bdi>
        )}
        <PostLink url={url} />
      </p>
      {text !== undefined && <ClampedText text={text} />}
    </div>
  );
}

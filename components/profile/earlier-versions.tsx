import { useId, useState } from 'preact/hooks';
import { changeBrief } from '../../utils/i18n/change-text.ts';
import { exactTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { displayName } from '../../utils/profile/summarize.ts';
import type { HistoricVersion } from '../../utils/versions/profile-history.ts';
import { firstSeenAt } from '../../utils/versions/settle-versions.ts';
import { CutLine } from '../ui/cut-line.tsx';
import { Moment } from '../ui/moment.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ChangeList } from './change-list.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { WithinVersion } from './profile-section.tsx';
import { ProfileSections } from './profile-sections.tsx';
import './earlier-versions.css';

interface EarlierVersionsProps {
  /** Newest first. The saved version is left out, because the profile view shows it. */
  versions: readonly HistoricVersion[];
  now: number;
}

/** The earlier versions of a profile, each one expandable. Renders nothing if there are none. */
export function EarlierVersions({ versions, now }: EarlierVersionsProps) {
  const t = useTranslate();
  const id = useId();
  const earlier = versions.filter(({ isSaved }) => !isSaved);
  if (earlier.length === 0) return null;
  return (
    <section class="profile-section" aria-labelledby={id}>
      <h2 id={id} class="profile-heading">
        {t('versions_heading')}
      </h2>
      <ul class="versions" aria-labelledby={id}>
        {earlier.map((historic) => (
          <Version
            key={historic.version.fetchedAt}
            historic={historic}
            isFirst={historic === versions.at(-1)}
            now={now}
          />
        ))}
      </ul>
    </section>
  );
}

interface VersionProps {
  historic: HistoricVersion;
  isFirst: boolean;
  now: number;
}

function Version({ historic, isFirst, now }: VersionProps) {
  const { version, changes, lessComplete } = historic;
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  // nb. Not the latest fetch of this version: the changes were there at the first one.
  const since = firstSeenAt(version);
  const kinds = new Set(changes.map(({ kind }) => kind));
  const brief = [
    ...(isFirst ? [t('version_first')] : []),
    ...(lessComplete ? [t('version_less_complete')] : []),
    ...[...kinds].map((kind) => changeBrief(kind, t)),
  ];
  return (
    <li>
      <details class="version" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="version-time">{exactTime(since, localeOf(t))}</span>
          <Moment time={since} now={now} />
          {brief.length > 0 && <span class="version-brief">{brief.join(' · ')}</span>}
        </summary>
        {/* nb. Only rendered when open: dozens of profiles would slow the page down. */}
        {isOpen && <VersionContent historic={historic} now={now} />}
      </details>
    </li>
  );
}

function VersionContent({ historic, now }: { historic: HistoricVersion; now: number }) {
  const { profile } = historic.version;
  return (
    <div class="version-content">
      {historic.changes.length > 0 && <ChangeList changes={historic.changes} />}
      <p class="fact-main" dir="auto">
        <CutLine text={displayName(profile)} />
      </p>
      {profile.headline && (
        <p dir="auto">
          <CutLine text={profile.headline} />
        </p>
      )}
      <ProfileFacts profile={profile} />
      <WithinVersion value={true}>
        <ProfileSections profile={profile} now={now} />
      </WithinVersion>
    </div>
  );
}

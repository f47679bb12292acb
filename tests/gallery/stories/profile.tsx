import { ChangeList } from '../../../components/profile/change-list.tsx';
import { CopyMenu } from '../../../components/profile/copy-menu.tsx';
import { CurrentRole } from '../../../components/profile/current-role.tsx';
import { EarlierVersions } from '../../../components/profile/earlier-versions.tsx';
import { FurtherSections } from '../../../components/profile/further-sections.tsx';
import { ProfileFacts } from '../../../components/profile/profile-facts.tsx';
import { ProfileHead } from '../../../components/profile/profile-head.tsx';
import { ProfileSection, WithinVersion } from '../../../components/profile/profile-section.tsx';
import { ProfileSections } from '../../../components/profile/profile-sections.tsx';
import { ProfileView } from '../../../components/profile/profile-view.tsx';
import { WhatChanged } from '../../../components/profile/what-changed.tsx';
import type { Change } from '../../../utils/profile/change.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import type { ProfileSections as Sections } from '../../../utils/profile/section.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { HistoricVersion } from '../../../utils/versions/profile-history.ts';
import { ada, HOUR, NOW, saved } from '../../components/people.ts';
import { arabic, chinese, full, hostile, lessComplete, long, restricted } from '../samples.ts';
import { after, click, groupsOf, noop, rtl, type Story } from '../story.ts';
import { groups as career } from './career.tsx';
import { lineGroups } from './destinations.tsx';

const popup = groupsOf('popup');
const library = groupsOf('library');
const DAY = 24 * HOUR;

/** The same view of each kind of person. */
const people = (view: (profile: Profile) => Story['view']) => ({
  full: view(full),
  restricted: view(restricted),
  long: view(long),
  hostile: view(hostile),
  chinese: view(chinese),
  'right to left': rtl(view(arabic)),
});

const everyChange: readonly Change[] = [
  {
    kind: 'new-role',
    title: 'Chief Product Officer',
    company: 'Tern & Tiller',
    since: { year: 2026 },
  },
  { kind: 'promoted', title: 'VP Product', company: 'Northwind', formerTitle: 'Director' },
  { kind: 'left', title: 'Advisor', company: 'Babbage & Co', until: { year: 2026, month: 9 } },
  { kind: 'retitled', title: 'Analyst', company: 'Engines', formerTitle: 'Computer' },
  { kind: 'moved', from: 'Stockholm', to: 'Copenhagen' },
  { kind: 'renamed', from: 'Ada Byron', to: 'Ada Lovelace' },
  { kind: 'new-headline', to: 'Countess' },
  { kind: 'new-education', school: 'University of London', degree: 'BSc' },
  { kind: 'new-skills', skills: ['Robotics', 'Pricing', 'SQL', 'Hiring'] },
  { kind: 'new-about', to: 'A machine might do more than sums.' },
  {
    kind: 'more-followers',
    from: { value: 18_500, orMore: false },
    to: { value: 21_300, orMore: false },
  },
];

const moved: Change = { kind: 'moved', from: 'London', to: 'Ockham' };
const renamed = (profile: Profile): Change => ({
  kind: 'renamed',
  from: 'Somebody',
  to: profile.name ?? '',
});

const version = (days: number, more: Partial<HistoricVersion> = {}): HistoricVersion => ({
  version: { slug: ada.slug, profile: ada, fetchedAt: NOW - days * DAY },
  changes: [moved],
  lessComplete: false,
  isSaved: false,
  ...more,
});

const first = version(400, { changes: [] });

const everySection: Sections = {
  volunteering: [{ title: 'Mentor', by: 'Code Club', detail: 'Education', start: { year: 2019 } }],
  certifications: [
    {
      title: 'Cloud Architect',
      by: 'Northwind Academy',
      detail: 'NA-1843',
      start: { year: 2022, month: 3 },
      end: { year: 2025, month: 3 },
      url: 'https://certificates.example/1843',
    },
  ],
  publications: [
    {
      title: 'Notes on the engine',
      by: 'Memoirs',
      end: { year: 1843 },
      description: 'With notes.',
    },
  ],
  languages: [
    { title: 'German', detail: 'Native or bilingual' },
    { title: 'العربية', detail: 'محدود' },
  ],
  websites: [{ title: 'Blog', url: 'https://ada.example/' }],
};

export const groups = [
  popup(
    'ProfileHead',
    people((profile) => <ProfileHead profile={profile} />),
  ),
  popup('ProfileFacts', {
    full: <ProfileFacts profile={full} />,
    'many roles': <ProfileFacts profile={ada} />,
    long: <ProfileFacts profile={long} />,
    hostile: <ProfileFacts profile={hostile} />,
    'right to left': rtl(<ProfileFacts profile={arabic} />),
  }),
  popup('CurrentRole', {
    both: <CurrentRole position={{ title: 'Analyst', company: 'Engines', isCurrent: true }} />,
    'title only': <CurrentRole position={{ title: 'Analyst', isCurrent: true }} />,
    'company only': <CurrentRole position={{ company: 'Engines', isCurrent: true }} />,
    long: (
      <CurrentRole
        position={{ title: long.headline ?? '', company: long.name ?? '', isCurrent: true }}
      />
    ),
  }),
  popup('ProfileSection', {
    plain: (
      <ProfileSection name="about">
        <p>A paragraph.</p>
      </ProfileSection>
    ),
    'within a version': (
      <WithinVersion value={true}>
        <ProfileSection name="about">
          <p>A paragraph.</p>
        </ProfileSection>
      </WithinVersion>
    ),
  }),
  popup('ProfileSections', {
    full: <ProfileSections profile={full} now={NOW} />,
    restricted: <ProfileSections profile={restricted} now={NOW} />,
    'right to left': rtl(<ProfileSections profile={arabic} now={NOW} />),
  }),
  popup('FurtherSections', {
    all: <FurtherSections sections={everySection} />,
    'partly read': (
      <ProfileView
        Sections={ProfileSections}
        saved={saved({
          ...restricted,
          sections: everySection,
          unread: ['recommendations', 'causes'],
        })}
        now={NOW}
      />
    ),
  }),
  popup('ProfileView', {
    'with other addresses': (
      <ProfileView
        Sections={ProfileSections}
        saved={saved()}
        aliases={['ada-king' as Slug, 'ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3hc' as Slug]}
        now={NOW}
      />
    ),
    ...people((profile) => (
      <ProfileView Sections={ProfileSections} saved={saved(profile)} now={NOW} />
    )),
    'from a list': (
      <ProfileView
        Sections={ProfileSections}
        saved={{ ...saved(arabic), listed: { connectedAt: Date.UTC(2021, 4, 3) } }}
        now={NOW}
        onFetch={noop}
      />
    ),
    'being refreshed': <ProfileView Sections={ProfileSections} saved={saved()} now={NOW} />,
    'less complete answer': (
      <ProfileView Sections={ProfileSections} saved={lessComplete} now={NOW} />
    ),
    'less complete just now': (
      <ProfileView
        Sections={ProfileSections}
        saved={{ ...lessComplete, lessCompleteAt: NOW }}
        now={NOW}
      />
    ),
  }),
  popup('ChangeList', {
    'every kind': <ChangeList changes={everyChange} />,
    long: <ChangeList changes={[renamed(long)]} />,
    hostile: <ChangeList changes={[renamed(hostile)]} />,
    'right to left': rtl(<ChangeList changes={[renamed(arabic), moved]} />),
  }),
  popup('WhatChanged', {
    one: <WhatChanged changes={[moved]} since={NOW - 20 * DAY} now={NOW} />,
    'just now': <WhatChanged changes={[moved]} since={NOW} now={NOW} />,
    many: <WhatChanged changes={everyChange} since={NOW - 20 * DAY} now={NOW} />,
    'right to left': rtl(
      <WhatChanged changes={[renamed(arabic)]} since={NOW - 20 * DAY} now={NOW} />,
    ),
  }),
  library('EarlierVersions', {
    one: <EarlierVersions versions={[first]} now={NOW} />,
    many: (
      <EarlierVersions
        versions={[
          version(1, { changes: [], lessComplete: true }),
          version(20, { changes: everyChange }),
          version(40),
          first,
        ]}
        now={NOW}
      />
    ),
    unfolded: after(click('summary'), <EarlierVersions versions={[version(40)]} now={NOW} />),
    'right to left': rtl(
      <EarlierVersions
        versions={[
          version(40, { version: { slug: arabic.slug, profile: arabic, fetchedAt: NOW - DAY } }),
        ]}
        now={NOW}
      />,
      click('summary'),
    ),
  }),
  library(
    'CopyMenu',
    {
      closed: <CopyMenu onCopy={noop} />,
      open: after(click('button'), <CopyMenu onCopy={noop} />),
      copied: <CopyMenu onCopy={noop} outcome="markdown" />,
      refused: <CopyMenu onCopy={noop} outcome="refused" />,
      'right to left': rtl(<CopyMenu onCopy={noop} />, click('button')),
    },
    { height: 170 },
  ),
  ...career,
  ...lineGroups,
];

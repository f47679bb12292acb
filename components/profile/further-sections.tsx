import { careerSpan } from '../../utils/i18n/career-dates.ts';
import {
  happensOnce,
  type ProfileSections,
  type SectionEntry,
  type SectionKind,
  sectionKinds,
} from '../../utils/profile/section.ts';
import { LongList } from '../ui/long-list.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { CareerEntry } from './career/career-entry.tsx';
import { ProfileSection } from './profile-section.tsx';

/** The sections besides experience, education and skills, in LinkedIn's order. */
export function FurtherSections({ sections }: { sections: ProfileSections }) {
  return sectionKinds.map((kind) => {
    const entries = sections[kind];
    return (
      entries && (
        <ProfileSection key={kind} name={kind}>
          <LongList class="entries" items={entries}>
            {(entry, index) => <FurtherEntry key={index} kind={kind} entry={entry} />}
          </LongList>
        </ProfileSection>
      )
    );
  });
}

function FurtherEntry({ kind, entry }: { kind: SectionKind; entry: SectionEntry }) {
  const { title, by, detail, end, description, url } = entry;
  const span = happensOnce(kind) && end ? { start: end, end } : entry;
  // nb. The address is shown, not linked: it may lead anywhere.
  return (
    <CareerEntry
      title={title}
      subtitle={by}
      when={careerSpan(span, useTranslate())}
      location={[detail, url].filter(Boolean).join(' · ')}
      description={description}
    />
  );
}

import { CareerEntry } from '../../../components/profile/career/career-entry.tsx';
import { CareerSection } from '../../../components/profile/career/career-section.tsx';
import { CareerTimeline } from '../../../components/profile/career/career-timeline.tsx';
import { EducationSection } from '../../../components/profile/education-section.tsx';
import { SkillsSection } from '../../../components/profile/skills-section.tsx';
import { ada, NOW } from '../../components/people.ts';
import { arabic, full, hostile, long, manyPositions, overlapping, undated } from '../samples.ts';
import { groupsOf, rtl } from '../story.ts';

const popup = groupsOf('popup');

export const groups = [
  popup('CareerTimeline', {
    one: <CareerTimeline positions={full.positions.slice(0, 1)} now={NOW} />,
    full: <CareerTimeline positions={full.positions} now={NOW} />,
    overlapping: <CareerTimeline positions={overlapping.positions} now={NOW} />,
    many: <CareerTimeline positions={manyPositions.positions} now={NOW} />,
    'many lanes': (
      <CareerTimeline
        positions={Array.from({ length: 9 }, (_, index) => ({
          company: `Company ${index + 1}`,
          start: { year: 2010 + index },
          isCurrent: true,
        }))}
        now={NOW}
      />
    ),
    'some undated': (
      <CareerTimeline positions={[...ada.positions, ...undated.positions]} now={NOW} />
    ),
    'right to left': rtl(<CareerTimeline positions={overlapping.positions} now={NOW} />),
  }),
  popup('CareerEntry', {
    'title only': (
      <ul class="entries">
        <CareerEntry title="Analyst" />
      </ul>
    ),
    current: (
      <ul class="entries">
        <CareerEntry
          title="Analyst"
          subtitle="Engines"
          when="2019 – present"
          location="London"
          isCurrent
        />
      </ul>
    ),
    long: (
      <ul class="entries">
        <CareerEntry
          title={long.name ?? ''}
          subtitle={long.headline ?? ''}
          description={long.about ?? ''}
        />
      </ul>
    ),
    hostile: (
      <ul class="entries">
        <CareerEntry
          title={hostile.name ?? ''}
          subtitle={hostile.headline ?? ''}
          description={hostile.about ?? ''}
        />
      </ul>
    ),
  }),
  popup('CareerSection', {
    one: <CareerSection positions={ada.positions.slice(0, 1)} now={NOW} />,
    full: <CareerSection positions={full.positions} now={NOW} />,
    undated: <CareerSection positions={undated.positions} now={NOW} />,
    long: <CareerSection positions={long.positions} now={NOW} />,
    hostile: <CareerSection positions={hostile.positions} now={NOW} />,
    'right to left': rtl(<CareerSection positions={arabic.positions} now={NOW} />),
  }),
  popup('EducationSection', {
    one: <EducationSection schools={ada.education} />,
    many: <EducationSection schools={full.education} />,
    undated: <EducationSection schools={undated.education} />,
    long: <EducationSection schools={long.education} />,
    'right to left': rtl(<EducationSection schools={arabic.education} />),
  }),
  popup('SkillsSection', {
    one: <SkillsSection skills={['Mathematics']} />,
    many: <SkillsSection skills={full.skills} />,
    long: <SkillsSection skills={long.skills} />,
    hostile: <SkillsSection skills={hostile.skills} />,
    'right to left': rtl(<SkillsSection skills={arabic.skills} />),
  }),
];

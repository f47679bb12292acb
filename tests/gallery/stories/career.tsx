import { CareerEntry } from '../../../components/profile/career/career-entry.tsx';
import { CareerSection } from '../../../components/profile/career/career-section.tsx';
import { CareerTimeline } from '../../../components/profile/career/career-timeline.tsx';
import type { Career } from '../../../components/profile/career/timeline.ts';
import { EducationSection } from '../../../components/profile/education-section.tsx';
import { SkillsSection } from '../../../components/profile/skills-section.tsx';
import { ada, NOW } from '../../components/people.ts';
import { arabic, full, hostile, long, manyPositions, overlapping, undated } from '../samples.ts';
import { after, click, focus, groupsOf, rtl } from '../story.ts';

const popup = groupsOf('popup');

/** Seven months between school and work, and three years after it. */
const withGaps: Career = {
  education: [
    {
      school: 'KTH',
      degree: 'MSc',
      start: { year: 2005, month: 8 },
      end: { year: 2010, month: 6 },
    },
  ],
  positions: [
    { title: 'Lead', company: 'Globex', start: { year: 2019, month: 2 }, isCurrent: true },
    {
      title: 'Engineer',
      company: 'Acme',
      start: { year: 2011, month: 2 },
      end: { year: 2014, month: 1 },
      isCurrent: false,
    },
  ],
};

export const groups = [
  popup('CareerTimeline', {
    one: (
      <CareerTimeline career={{ positions: full.positions.slice(0, 1), education: [] }} now={NOW} />
    ),
    full: <CareerTimeline career={full} now={NOW} />,
    overlapping: <CareerTimeline career={overlapping} now={NOW} />,
    many: <CareerTimeline career={manyPositions} now={NOW} />,
    'many lanes': (
      <CareerTimeline
        career={{
          positions: Array.from({ length: 9 }, (_, index) => ({
            company: `Company ${index + 1}`,
            start: { year: 2010 + index },
            isCurrent: true,
          })),
          education: ada.education,
        }}
        now={NOW}
      />
    ),
    'some undated': (
      <CareerTimeline
        career={{ ...ada, positions: [...ada.positions, ...undated.positions] }}
        now={NOW}
      />
    ),
    gaps: <CareerTimeline career={withGaps} now={NOW} />,
    'a gap described': after(focus('.gap'), <CareerTimeline career={withGaps} now={NOW} />),
    'as a table': after(click('.timeline-toggle'), <CareerTimeline career={withGaps} now={NOW} />),
    'right to left': rtl(<CareerTimeline career={overlapping} now={NOW} />),
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
    one: <CareerSection career={{ ...ada, positions: ada.positions.slice(0, 1) }} now={NOW} />,
    full: <CareerSection career={full} now={NOW} />,
    undated: <CareerSection career={undated} now={NOW} />,
    long: <CareerSection career={long} now={NOW} />,
    hostile: <CareerSection career={hostile} now={NOW} />,
    'right to left': rtl(<CareerSection career={arabic} now={NOW} />),
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

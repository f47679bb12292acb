import { expect, test } from 'vitest';
import { type Annotation, emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { summarize } from '../../../utils/profile/summarize.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { hiddenTerms, reasonFor } from '../../../utils/search/reason.ts';
import { slugOf } from '../profile/slug-of.ts';

const profile: Profile = {
  slug: slugOf('ada'),
  name: 'Ada Lovelace',
  headline: 'Poet of numbers',
  location: 'London',
  about: 'I maintain engines.\nAI is my hobby.',
  positions: [
    { title: 'Analyst', company: 'Babbage', description: 'Wrote programs.', isCurrent: true },
    { title: 'Tutor', company: 'Home School', isCurrent: false },
  ],
  education: [{ school: 'ETH Zürich', degree: 'MSc', field: 'Maths' }],
  skills: ['Java', 'Kotlin', 'C++'],
  sections: { certifications: [{ title: 'CKA', by: 'CNCF' }] },
};
const annotation: Annotation = {
  ...emptyAnnotation,
  tags: ['hot', 'later', 'Q3 hires'],
  note: 'Met in Oslo.',
};

const posts = [
  { text: 'Looms are programs.' },
  { original: { author: 'Charles', text: 'A sketch of sums' } },
];

function reasonOf(query: string): string | undefined {
  const saved = { slug: profile.slug, profile, fetchedAt: 1 };
  const hidden = hiddenTerms({ ...summarize(saved), tags: annotation.tags }, 2, parseQuery(query));
  const reason = reasonFor(profile, annotation, hidden, posts);
  const pieces = reason?.pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text));
  return reason && `${reason.place}: ${pieces?.join('')}`;
}

test.each<[string, string | undefined]>([
  ['ada', undefined],
  ['ada hot london', undefined],
  ['looms', 'posts: [Looms] are programs.'],
  ['ooms', undefined],
  ['sums', 'posts: A sketch of [sums]'],
  ['title:analyst company:babbage', undefined],
  ['-java', undefined],
  ['kotlin', 'skills: Java, [Kotlin], C++'],
  ['ada kotlin', 'skills: Java, [Kotlin], C++'],
  ['java kotlin', 'skills: [Java], [Kotlin], C++'],
  ['ada OR kotlin', undefined],
  ['rust OR kotlin', 'skills: Java, [Kotlin], C++'],
  ['skill:london OR skill:c++', 'skills: Java, Kotlin, [C++]'],
  ['past:home', 'experience: [Home] School'],
  ['tutor', 'experience: [Tutor]'],
  ['school:zurich', 'education: ETH [Zürich]'],
  ['maths', 'education: MSc, [Maths]'],
  ['later', undefined],
  ['tag:q3', 'tags: hot, later, [Q3] hires'],
  ['oslo', 'note: Met in [Oslo].'],
  ['ai', 'about: … engines.\n[AI] is my hobby.'],
  ['programs', 'experience: Wrote [programs].'],
  ['cncf', 'certifications: [CNCF]'],
  ['nothing', undefined],
])('%s → %s', (query, reason) => {
  expect(reasonOf(query)).toBe(reason);
});

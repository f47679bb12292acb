import { expect, test } from 'vitest';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import { longText } from '../../../utils/search/long-text.ts';
import { slugOf } from '../profile/slug-of.ts';

const profile: Profile = { slug: slugOf('ada'), positions: [], education: [], skills: ['Rust'] };
const textsOf = (fields: Partial<Profile>, note = '') =>
  longText({ ...profile, ...fields }, { ...emptyAnnotation, note }).split('\u001f');

test('the long text has About, descriptions, places and sections, folded, each once', () => {
  const texts = textsOf({
    headline: 'Not this',
    about: 'I build\n\nCOMPILERS.',
    positions: [
      { title: 'Not this', description: 'Ported Ébène.', location: 'Oslo', isCurrent: true },
      { description: 'ported ébène.', isCurrent: false },
    ],
    education: [{ school: 'Not this', description: 'Thesis', location: 'Łódź' }],
    sections: {
      certifications: [{ title: 'CKA', by: 'CNCF' }],
      projects: [{ title: 'Loom', detail: 'Open source', description: 'Weaves.' }],
    },
  });
  expect(texts.toSorted()).toEqual(
    [
      'i build compilers.',
      'ported ebene.',
      'oslo',
      'thesis',
      'lodz',
      'cka',
      'cncf',
      'loom',
      'open source',
      'weaves.',
    ].toSorted(),
  );
});

test('a note is part of it if it is too long for the row', () => {
  expect(textsOf({}, 'x'.repeat(4000))).toEqual(['']);
  expect(textsOf({}, `${'x'.repeat(4000)} End`)).toEqual([`${'x'.repeat(4000)} end`]);
});

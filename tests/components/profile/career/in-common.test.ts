import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inCommon, sharedKey } from '../../../../components/profile/career/in-common.ts';
import type { Position, Profile, School } from '../../../../utils/profile/profile.ts';
import { bare } from '../../people.ts';

const now = { year: 2026, month: 9 };

const person = (parts: Partial<Profile>): Profile => ({ ...bare, ...parts });
const job = (company: string, from?: number, to?: number | 'now'): Position => ({
  company,
  ...(from && { start: { year: from, month: 1 } }),
  ...(typeof to === 'number' && { end: { year: to, month: 1 } }),
  isCurrent: to === 'now',
});
const works = (...positions: Position[]) => person({ positions });

/** What is shared in a line each: `company Acme 0,1 2019-2021 of 0,1`. */
const linesOf = (...people: Profile[]) =>
  inCommon(people, now).map(({ kind, name, people, together }) =>
    [
      `${kind} ${name} ${people}`,
      ...(together ? [`${together.from.year}-${together.to.year} of ${together.people}`] : []),
    ].join(' '),
  );

describe('people have in common', () => {
  test.each<[string, Profile[], string[]]>([
    ['nothing', [works(job('Acme')), works(job('Globex'))], []],
    ['nothing with themselves', [works(job('Acme'), job('Acme')), bare], []],
    [
      'a company, however it is written',
      [works(job('Acme, Inc.')), works(job('ACME'))],
      ['company Acme, Inc. 0,1'],
    ],
    [
      'the time when both were there',
      [works(job('Acme', 2015, 2021)), works(job('Acme', 2019, 'now'))],
      ['company Acme 0,1 2019-2021 of 0,1'],
    ],
    [
      'no time if one came after the other',
      [works(job('Acme', 2015, 2019)), works(job('Acme', 2019, 2021))],
      ['company Acme 0,1'],
    ],
    [
      'no time that isn’t known',
      [works(job('Acme', 2015)), works(job('Acme', 2010, 2020))],
      ['company Acme 0,1'],
    ],
    [
      'the whole time of several positions, and the longest of several times',
      [
        works(job('Acme', 2000, 2003), job('Acme', 2003, 2006), job('Acme', 2010, 2012)),
        works(job('Acme', 2001, 2020)),
      ],
      ['company Acme 0,1 2001-2006 of 0,1'],
    ],
    [
      'the time of all three',
      [
        works(job('Acme', 2010, 2018)),
        works(job('Acme', 2012, 2020)),
        works(job('Acme', 2014, 2016)),
      ],
      ['company Acme 0,1,2 2014-2016 of 0,1,2'],
    ],
    [
      'the time of two of three',
      [
        works(job('Acme', 2010, 2012)),
        works(job('Acme', 2015, 2020)),
        works(job('Acme', 2018, 'now')),
      ],
      ['company Acme 0,1,2 2018-2020 of 1,2'],
    ],
    [
      'schools and skills, those of most people first',
      [
        person({ education: [{ school: 'KTH' }], skills: ['C', 'Go'] }),
        person({ education: [{ school: 'K.T.H' }], skills: ['C', 'go'] }),
        person({ skills: ['C++', 'GO'] }),
      ],
      ['school KTH 0,1', 'skill Go 0,1,2', 'skill C 0,1'],
    ],
  ])('%s', (_, people, lines) => {
    expect(linesOf(...people)).toEqual(lines);
  });
});

const name = fc.constantFrom('Acme', 'acme', 'Acme GmbH', 'Globex', 'Hooli', 'Łódź', 'C', 'C++');
const year = fc.integer({ min: 2000, max: 2026 });
const profiles = fc
  .record({
    positions: fc.array(
      fc.tuple(name, year, year).map(([company, from, to]): Position => job(company, from, to)),
      { maxLength: 5 },
    ),
    education: fc.array(
      name.map((school): School => ({ school })),
      { maxLength: 3 },
    ),
    skills: fc.array(name, { maxLength: 5 }),
  })
  .map(person);

test('whoever they are, exactly what at least two have is shared, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(profiles, { minLength: 2, maxLength: 3 }), (people) => {
      const keysOf = ({ positions, education, skills }: Profile) =>
        new Set([
          ...positions.map(({ company = '' }) => `company ${sharedKey('company', company)}`),
          ...education.map(({ school = '' }) => `school ${sharedKey('school', school)}`),
          ...skills.map((skill) => `skill ${sharedKey('skill', skill)}`),
        ]);
      const keys = people.map(keysOf);
      const having = (key: string) => [...keys.keys()].filter((index) => keys[index]?.has(key));
      const expected = [...new Set(keys.flatMap((each) => [...each]))]
        .filter((key) => having(key).length > 1)
        .map((key) => `${key} ${having(key)}`);
      const found = inCommon(people, now).map(
        ({ kind, name, people }) => `${kind} ${sharedKey(kind, name)} ${people}`,
      );
      expect(found.toSorted()).toEqual(expected.toSorted());

      const timesOf = (those: readonly Profile[]) =>
        inCommon(those, now)
          .map(({ kind, name, together }) => [
            kind,
            sharedKey(kind, name),
            together?.people.length,
            those.length === 2 && together?.from,
            those.length === 2 && together?.to,
          ])
          .map((time) => JSON.stringify(time))
          .toSorted();
      expect(timesOf(people.toReversed())).toEqual(timesOf(people));
    }),
  );
});

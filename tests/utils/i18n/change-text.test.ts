import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBrief, changeParts, changeSentence } from '../../../utils/i18n/change-text.ts';
import { type Change, changeKinds } from '../../../utils/profile/change.ts';
import { t } from '../../components/translate.ts';

const count = (value: number) => ({ value, orMore: false });
const since = { year: 2026, month: 3 };
const role = { title: 'Staff Engineer', company: 'Acme' };
const { title, company } = role;

const sentences: [Change, string][] = [
  [{ kind: 'new-role', ...role, since }, 'New role: Staff Engineer at Acme, since Mar 2026'],
  [{ kind: 'new-role', ...role, since: { year: 2026 } }, `New role: ${title} at Acme, since 2026`],
  [{ kind: 'new-role', ...role }, 'New role: Staff Engineer at Acme'],
  [{ kind: 'new-role', ...role, since: { text: 'last spring' } }, `New role: ${title} at Acme`],
  [{ kind: 'new-role', title }, 'New role: Staff Engineer'],
  [{ kind: 'new-role', company, since }, 'New role at Acme, since Mar 2026'],
  [{ kind: 'new-role' }, 'New role'],
  [{ kind: 'left', title: 'Engineer', company }, 'Left Acme (Engineer)'],
  [{ kind: 'left', title: 'Engineer', company, until: since }, 'Left Acme (Engineer) in Mar 2026'],
  [{ kind: 'left', title: 'Engineer' }, 'Left as Engineer'],
  [{ kind: 'left', company }, 'Left Acme'],
  [{ kind: 'left' }, 'Left a role'],
  [{ kind: 'career-break' }, 'On a career break'],
  [{ kind: 'career-break', reason: 'Travel', since }, 'On a career break (Travel), since Mar 2026'],
  [{ kind: 'new-entries', titles: ['CPA'] }, 'New entry: CPA'],
  [{ kind: 'new-entries', titles: ['CPA', 'French'] }, 'New entries: CPA and French'],
  [
    { kind: 'promoted', ...role, formerTitle: 'Engineer' },
    'Promoted at Acme: Staff Engineer, was Engineer',
  ],
  [{ kind: 'promoted', ...role }, 'Promoted at Acme: Staff Engineer'],
  [{ kind: 'promoted', title }, 'Promoted: Staff Engineer'],
  [{ kind: 'promoted', company, formerTitle: 'Engineer' }, 'Promoted at Acme, was Engineer'],
  [{ kind: 'promoted' }, 'Promoted'],
  [
    { kind: 'retitled', ...role, formerTitle: 'Engineer' },
    'Title at Acme is now Staff Engineer, was Engineer',
  ],
  [{ kind: 'retitled', title, formerTitle: 'Eng' }, 'Title is now Staff Engineer, was Eng'],
  [{ kind: 'retitled', company, formerTitle: 'Eng' }, 'No longer has a title at Acme, was Eng'],
  [{ kind: 'retitled', formerTitle: 'Engineer' }, 'No longer has a title, was Engineer'],
  [{ kind: 'moved', from: 'Berlin', to: 'Porto' }, 'Moved from Berlin to Porto'],
  [{ kind: 'moved', to: 'Porto' }, 'Moved to Porto'],
  [{ kind: 'renamed', from: 'Ada Byron', to: 'Ada King' }, 'New name: Ada King, was Ada Byron'],
  [{ kind: 'new-headline', from: 'Old', to: 'Builder' }, 'New headline: Builder'],
  [
    { kind: 'new-education', degree: 'MBA', field: 'Finance', school: 'INSEAD' },
    'New education: MBA · Finance · INSEAD',
  ],
  [{ kind: 'new-education', school: 'INSEAD' }, 'New education: INSEAD'],
  [{ kind: 'new-education' }, 'New education'],
  [{ kind: 'new-skills', skills: ['A'] }, 'New skill: A'],
  [{ kind: 'new-skills', skills: ['A', 'B'] }, 'New skills: A and B'],
  [{ kind: 'new-skills', skills: ['A', 'B', 'C'] }, 'New skills: A, B, and C'],
  [{ kind: 'new-skills', skills: ['A', 'B', 'C', 'D', 'E'] }, 'New skills: A, B, and 3 more'],
  [{ kind: 'new-about', to: 'A long story.' }, 'New text under About'],
  [
    { kind: 'more-followers', from: count(10_000), to: count(12_000) },
    'More followers: 12K, up from 10K',
  ],
  [
    { kind: 'more-followers', from: count(35_000_000), to: count(35_001_000) },
    'More followers: 35,001,000, up from 35,000,000',
  ],
  [
    { kind: 'more-followers', from: count(90), to: { value: 500, orMore: true } },
    'More followers: 500+, up from 90',
  ],
];

test.each(sentences)('%j becomes "%s"', (change, sentence) => {
  expect(changeSentence(change, t)).toBe(sentence);
});

test('every kind of change is in this table, and has a short name', () => {
  expect(new Set(sentences.map(([{ kind }]) => kind))).toEqual(new Set(changeKinds));
  const briefs = changeKinds.map((kind) => changeBrief(kind, t));
  expect(new Set(briefs).size).toBe(changeKinds.length);
  for (const brief of briefs) expect(brief).toMatch(/^\S+( \S+)?$/);
});

test('texts from the profile are separate parts, even if they are hostile', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.constantFrom('$1', '$2 $$', '\ue000', 'a\ue000b', '‮evil'),
  );
  fc.assert(
    fc.property(text, text, (from, to) => {
      const parts = changeParts({ kind: 'moved', from, to }, t);
      const clean = (part: string) => part.replaceAll('\ue000', '');
      expect(parts).toEqual(['Moved from ', clean(from), ' to ', clean(to), '']);
    }),
  );
});

import type { Change } from '../../../utils/profile/change.ts';
import type { CareerDate, Position, Profile } from '../../../utils/profile/profile.ts';
import { slugOf } from '../profile/slug-of.ts';

/** Careers and changes as one line of text each, for readable tables. */

const parseDate = (date: string): CareerDate => {
  const [year = '', month] = date.split('-');
  if (!/^\d{4}$/.test(year)) return { text: date };
  return month === undefined
    ? { year: Number(year) }
    : { year: Number(year), month: Number(month) };
};

/** Parses `Analyst @ Engines 2020-01 – now`. Company, start and end are optional. */
function parseRole(text: string): Position {
  const [, title, company, start, end] =
    /^(.*?)(?: @ (.*?))?(?: ([\d-]+|".*"))? –(?: (.+))?$/.exec(text) ?? [];
  return {
    ...(title ? { title } : {}),
    ...(company ? { company } : {}),
    ...(start ? { start: parseDate(start.replaceAll('"', '')) } : {}),
    ...(end && end !== 'now' ? { end: parseDate(end) } : {}),
    isCurrent: end === 'now',
  };
}

export const ada: Profile = {
  slug: slugOf('ada'),
  name: 'Ada Lovelace',
  headline: 'Analyst at Engines',
  location: 'London, England, United Kingdom',
  about: 'Notes on the engine.',
  followers: { value: 1200, orMore: false },
  positions: [
    parseRole('Analyst @ Engines 2020-01 – now'),
    parseRole('Tutor @ Home 2015-09 – 2019-12'),
    parseRole('Pupil @ Tower 2010 – 2015'),
  ],
  education: [{ school: 'Tower', degree: 'BSc', start: { year: 2010 } }],
  skills: ['Sums', 'C'],
};
export const tutor = 'Tutor @ Home 2015-09 – 2019-12';
export const pupil = 'Pupil @ Tower 2010 – 2015';
export const formerRoles = [tutor, pupil];

export const career = (...roles: string[]): Profile => ({
  ...ada,
  positions: roles.map(parseRole),
});

/** Each change as a line. */
export function formatChanges(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    switch (change.kind) {
      case 'new-role':
        return `new role: ${change.title ?? '?'} @ ${change.company ?? '?'}`;
      case 'promoted':
        return `promoted: ${change.formerTitle ?? '?'} → ${change.title} @ ${change.company}`;
      case 'left':
        return `left: ${change.title ?? '?'} @ ${change.company ?? '?'}${change.until ? ` ${JSON.stringify(change.until)}` : ''}`;
      case 'career-break':
        return `career break: ${change.reason ?? '?'}`;
      case 'new-entries':
        return `new entries: ${change.titles.join(', ')}`;
      case 'retitled':
        return `retitled: ${change.formerTitle} → ${change.title}`;
      case 'new-education':
        return `new education: ${change.school}, ${change.degree}`;
      case 'new-skills':
        return `new skills: ${change.skills.join(', ')}`;
      case 'more-followers':
        return `more followers: ${change.from.value} → ${change.to.value}`;
      case 'new-about':
        return `new about: ${change.to}`;
      default:
        return `${change.kind}: ${change.from ?? '–'} → ${change.to}`;
    }
  });
}

import type {
  ModelCount,
  ModelDate,
  ModelPosition,
  ModelProfile,
  ModelSchool,
} from '../versions/model-profiles.ts';

/** Chooses one of the spellings. */
export type Choose = <T>(first: T, ...others: readonly T[]) => T;

const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
];

/** The model as a `task_output`, in one of the shapes and spellings that OutX may use. */
export function spelledAnswer(model: ModelProfile, choose: Choose): unknown {
  const fields = Object.entries({
    [choose('full_name', 'name', 'fullName')]: model.name,
    headline: model.headline,
    location: choose<unknown>(model.location, { name: model.location }, { city: model.location }),
    [choose('profile_url', 'url', 'public_url')]: model.profileUrl,
    [choose('profile_slug', 'public_identifier', 'publicIdentifier')]: model.reportedSlug,
    [choose('profile_urn', 'urn')]: model.urn,
    [choose('connections', 'connections_count', 'connection_count')]: spelledCount(
      model.connections,
      choose,
    ),
    [choose('followers', 'followers_count', 'followerCount')]: spelledCount(
      model.followers,
      choose,
    ),
    [choose('about', 'summary')]: model.about,
    [choose('experience', 'experiences', 'positions')]: model.positions.map((position) =>
      spelledPosition(position, choose),
    ),
    [choose('education', 'educations', 'schools')]: model.education.map((school) =>
      spelledSchool(school, choose),
    ),
    skills: model.skills.map((skill) => choose<unknown>(skill, { name: skill })),
  });
  const shape = choose('flat', 'nested', 'mixed');
  const isOuter = () => shape === 'flat' || (shape === 'mixed' && choose(true, false));
  const outer: [string, unknown][] = [];
  const inner: [string, unknown][] = [];
  for (const field of fields) (isOuter() ? outer : inner).push(field);
  const profile = shape === 'flat' ? {} : { profile: Object.fromEntries(inner) };
  const answer = { ...Object.fromEntries(outer), ...profile };
  return choose<unknown>(answer, [answer], JSON.stringify(answer));
}

function spelledCount({ value, orMore }: ModelCount, choose: Choose): unknown {
  const digits = choose(String(value), value.toLocaleString('en'), value.toLocaleString('de'));
  if (orMore) return choose(`${digits}+`, `${digits}+ people`, `over ${digits}`);
  return choose<unknown>(value, digits, `${digits} people`, { count: value });
}

function spelledPosition(position: ModelPosition, choose: Choose): unknown {
  const { title, company, location, isCurrent, duration, description } = position;
  return {
    [choose('title', 'position', 'role', 'jobTitle')]: title,
    [choose('company', 'company_name', 'organization')]: choose<unknown>(company, {
      name: company,
    }),
    location,
    ...spelledDates(position, choose),
    [choose('is_current', 'isCurrent')]: choose<unknown>(isCurrent, String(isCurrent)),
    duration,
    description: choose<unknown>(description, [description]),
  };
}

function spelledSchool(school: ModelSchool, choose: Choose): unknown {
  return {
    [choose('school', 'school_name', 'institution')]: school.school,
    [choose('degree', 'degree_name')]: school.degree,
    [choose('field', 'field_of_study')]: school.field,
    ...spelledDates(school, choose),
    duration: school.duration,
    description: school.description,
    location: school.location,
  };
}

type Dates = { start: ModelDate; end: ModelDate };

function spelledDates({ start, end }: Dates, choose: Choose): Record<string, unknown> {
  const range = () =>
    `${writtenDate(start, choose)}${choose(' – ', ' - ', ' to ')}${writtenDate(end, choose)}`;
  return choose(
    () => ({ ...spelledDate('start', start, choose), ...spelledDate('end', end, choose) }),
    () => ({ [choose('dates', 'date_range')]: range() }),
    () => ({ date_range: { start, end } }),
  )();
}

function spelledDate(name: string, date: ModelDate, choose: Choose): Record<string, unknown> {
  const { year, month = choose<unknown>(0, null, '') } = date;
  return choose<() => Record<string, unknown>>(
    () => ({ [`${name}_year`]: choose<unknown>(year, String(year)), [`${name}_month`]: month }),
    () => ({ [`${name}_date`]: writtenDate(date, choose) }),
    () => ({ [name]: date }),
    () => ({ [name]: year, [`${name}Month`]: month }),
  )();
}

function writtenDate({ year, month }: ModelDate, choose: Choose): string {
  if (month === undefined) return String(year);
  const digits = String(month).padStart(2, '0');
  return choose(`${MONTHS[month - 1]} ${year}`, `${year}-${digits}`, `${digits}/${year}`);
}

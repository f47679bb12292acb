import type { SectionKind } from '../profile/section.ts';

/**
 * The names under which answers carry each fact, the preferred one first. Case, spaces, `_` and `-` don't
 * matter: `started_on`, `startedOn` and `Started On` are one name. Lists are also found under the
 * names that `stemOf` reduces to one of theirs, so `profileSkills`, `skillView` and
 * `member_skills_collection` need no entry.
 */

/** What holds a profile by its name. */
export const PROFILE_NAMES = [
  ...['profile', 'profile_data', 'user_profile', 'linkedin_profile', 'profile_info'],
  ...['basics', 'basic_info', 'general'],
];

/** What else may hold a profile, or a part of one. */
export const WRAPPER_NAMES = [
  ...PROFILE_NAMES,
  ...['person', 'data', 'result', 'output', 'task_output', 'results', 'response', 'payload'],
  ...['element', 'elements', 'included', 'user', 'member', 'mini_profile', 'contact_info'],
  ...['accomplishments', 'sections', 'network_info', 'details', 'social_links'],
];

/** What says to which section an entry of a list of all sections belongs. */
export const CATEGORY_NAMES = ['category', 'section', 'section_name'];

/** Facts of the person. */
export const PERSON = {
  name: ['full_name', 'name', 'display_name', 'formatted_name'],
  firstName: ['first_name', 'given_name', 'localized_first_name'],
  lastName: ['last_name', 'family_name', 'surname', 'localized_last_name'],
  headline: [
    ...['headline', 'localized_headline', 'sub_title', 'occupation', 'label', 'tagline'],
    ...['title', 'job_title', 'position', 'current_title', 'current_job_title', 'current_job'],
  ],
  place: [
    ...['location', 'geo_location', 'geo', 'location_full', 'address_with_country'],
    ...['address_without_country', 'location_name', 'geo_location_name', 'current_location'],
    ...['address', 'place', 'locality'],
  ],
  link: [
    ...['linkedin_flagship_url'],
    ...['profile_url', 'public_url', 'public_profile_url', 'linkedin_url', 'linkedin_profile_url'],
    ...[
      'linkedin_public_url',
      'linkedin_url_public',
      'li_profile_url',
      'profile_link',
      'url',
      'link',
    ],
    ...['linkedin_profile', 'linkedin'],
  ],
  slug: [
    ...['profile_slug', 'public_identifier', 'public_id', 'vanity_name', 'linkedin_username'],
    'slug',
  ],
  urn: ['profile_urn', 'urn', 'dash_entity_urn', 'entity_urn', 'member_urn'],
  connections: [
    ...['connections', 'connections_count', 'connection_count', 'num_connections'],
    ...['connections_number', 'num_of_connections', 'number_connections'],
  ],
  followers: [
    ...['followers', 'followers_count', 'follower_count', 'num_followers', 'followers_number'],
    ...['number_followers', 'subscribers'],
  ],
  about: [
    ...['about', 'about_me', 'about_text', 'summary', 'localized_summary', 'bio', 'overview'],
    ...['about_summary_text', 'description'],
  ],
  picture: [
    ...['profile_pic_high_quality', 'profile_picture_url_large'],
    ...['profile_picture_url', 'profile_pic_url', 'profile_picture', 'profile_pic', 'picture_url'],
    ...['picture', 'profile_photo', 'profile_photo_url', 'photo_url', 'photo', 'avatar_url'],
    ...['avatar', 'profile_image_url', 'profile_image', 'image_url', 'img_url', 'image', 'img'],
  ],
  /** Accounts of other networks and of LinkedIn, as in JSON Resume. */
  accounts: ['profiles'],
} as const satisfies Record<string, readonly string[]>;

/**
 * Names that anything may have: a field of such a name doesn't show that its object is a profile.
 */
export const COMMON_NAMES = [
  ...['name', 'display_name', 'title', 'description', 'summary', 'url', 'link', 'slug', 'urn'],
  ...['location', 'address', 'geo', 'city', 'state', 'region', 'country', 'label', 'position'],
  ...['country_name', 'country_full_name', 'country_code', 'geo_country_name'],
  ...['place', 'overview', 'work', 'jobs', 'entity_urn'],
];

/** The three lists that every profile has. A single object counts as a list of one. */
export const LISTS = {
  positions: [
    ...['experience', 'experiences', 'positions', 'work_experience', 'work_experiences'],
    ...['work_history', 'employment_history', 'job_history', 'position_history', 'career_history'],
    'professional_experience',
  ],
  schools: [
    ...['education', 'educations', 'education_background', 'schools', 'education_history'],
    ...['school_history', 'education_experience'],
  ],
  skills: [
    ...['skills', 'skill', 'skill_set', 'all_skills', 'top_skills', 'skills_label'],
    'inferred_skills',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Names that mean the list only if they hold an object or a list: elsewhere they are a text. */
export const AMBIGUOUS_LISTS = {
  positions: [
    ...['position', 'position_groups', 'position_group', 'work', 'jobs', 'job', 'employment'],
    ...['employments', 'career', 'full_positions', 'roles'],
  ],
  schools: ['school', 'academics'],
} as const satisfies Record<string, readonly string[]>;

/** Lists of current and of past positions, inside the list of positions or instead of it. */
export const BY_TIME = {
  current: [
    ...['current', 'present', 'current_positions', 'current_position', 'current_jobs'],
    'current_employers',
  ],
  past: [
    ...['past', 'previous', 'former', 'past_positions', 'previous_positions', 'past_jobs'],
    ...['past_employers', 'previous_employers'],
  ],
} as const satisfies Record<string, readonly string[]>;

/**
 * The columns of a table with a row for each person, by the fact of a position or school that they tell.
 * See `COLUMN_NAME`.
 */
export const COLUMNS = {
  positions: {
    title: ['job_title', 'title', 'job', 'position', 'position_title'],
    company: [
      ...['company', 'company_name', 'employer', 'employer_name', 'organization'],
      ...['organization_name', 'job_company', 'job_company_name'],
    ],
    dates: ['job_date_range', 'job_dates'],
    start_date: ['job_start_date', 'job_started_on'],
    end_date: ['job_end_date', 'job_ended_on'],
    is_current: ['job_still_working'],
    location: ['job_location'],
    description: ['job_description'],
  },
  schools: {
    school: ['school', 'school_name'],
    degree: ['school_degree'],
    field: ['school_degree_spec'],
    dates: ['school_date_range', 'school_dates'],
    description: ['school_description'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

/** The name of a column, between a word for its time and the number of what it tells: `previousJobTitle`, `company2`. */
export const COLUMN_NAME = /^(current|previous|past|former|last)?(.+?)(\d{0,2})$/;

/** Start and end of anything that lasts. A year and a month may follow each name: `end_date_year`. */
export const SPAN = {
  start: [
    ...['start', 'start_date', 'starts_at', 'started_at', 'start_at', 'started_on', 'start_on'],
    ...['starts_on', 'started', 'from', 'from_date', 'date_from', 'date_start', 'date_started'],
    ...['date1', 'begin', 'begin_date', 'begins_at', 'since', 'joined', 'joined_on', 'joined_at'],
    ...['start_time', 'issued_on', 'issued_at', 'issued_date', 'issue_date', 'date_issued'],
    ...['issued', 'year_from', 'start_month_year'],
  ],
  end: [
    ...['end', 'end_date', 'ends_at', 'ended_at', 'end_at', 'ended_on', 'end_on', 'ends_on'],
    ...['ended', 'to', 'to_date', 'date_to', 'date_end', 'date_ended', 'date2', 'until', 'till'],
    ...['finish', 'finish_date', 'finished', 'finished_on', 'finished_at', 'finishes_at', 'left'],
    ...[
      'left_on',
      'left_at',
      'end_time',
      'completed_on',
      'completion_date',
      'expires',
      'expires_on',
    ],
    ...['expires_at', 'expiry_date', 'expiration_date', 'valid_until', 'end_month_year'],
    ...['year_to', 'graduation_year', 'graduation_date', 'graduated', 'graduated_on'],
  ],
  /** One field with both. */
  range: [
    ...['dates', 'date_range', 'start_end_date', 'period', 'time_period', 'dates_employed'],
    ...['date_employed', 'dates_attended', 'employment_dates', 'time_range', 'years', 'date'],
    ...['year', 'time', 'timeframe'],
  ],
  duration: ['duration', 'duration_text', 'tenure', 'employment_duration', 'total_duration'],
} as const satisfies Record<string, readonly string[]>;

/** Whether a position is current: whatever else is said about its dates. */
export const PRESENCE = {
  /** Yes: it is current. */
  current: [
    ...['is_current', 'current', 'is_present', 'currently_working', 'still_working', 'is_active'],
    ...['currently_employed', 'is_currently_working', 'is_current_position', 'current_position'],
    ...['is_current_job', 'current_job', 'is_current_role', 'currently_works_here', 'is_ongoing'],
    ...[
      'active_experience',
      'ongoing',
      'works_here',
      'is_still_working',
      'currently_work_here',
      'present',
      'active',
    ],
  ],
  /** Yes: it is current, and its end is only the day on which the answer was made. */
  endIsPresent: [
    ...['end_date_is_present', 'end_is_present', 'is_end_present', 'end_date_present'],
    ...['is_end_date_present', 'until_present', 'to_present', 'ends_at_present'],
  ],
  /** Yes: it is over. */
  past: ['is_past', 'has_ended', 'is_ended', 'is_former', 'is_finished', 'is_previous', 'past'],
  /** "Former", "Current"; also used for other things. */
  status: ['status'],
} as const satisfies Record<string, readonly string[]>;

const LIKE_AN_END = new RegExp(
  `(?:${[
    ...[
      'end',
      'ended',
      'ending',
      'ends',
      'finish',
      'finished',
      'finishes',
      'until',
      'till',
      'upto',
    ],
    ...[
      'through',
      'left',
      'leave',
      'leaving',
      'exit',
      'exited',
      'quit',
      'termination',
      'terminated',
    ],
    ...['departure', 'departed', 'resigned', 'stop', 'stopped', 'concluded', 'completed', 'closed'],
    ...['completion', 'final', 'last', 'to', 'fin', 'hasta', 'fim', 'ende', 'bis'],
  ].join('|')})(?:date|datum|year|month|day|time|on|at)*$`,
);

/** Whether a normalized name that isn't known may tell an end. */
export const looksLikeEnd = (name: string): boolean => LIKE_AN_END.test(name);

export const POSITION = {
  title: ['title', 'position', 'role', 'job_title', 'position_title', 'role_title', 'designation'],
  company: [
    ...['company', 'company_name', 'organization', 'organisation', 'employer', 'organization_name'],
    ...['organisation_name', 'employer_name', 'institution_name', 'institution', 'org', 'org_name'],
    ...['company_title', 'firm', 'business', 'workplace_name'],
  ],
  place: [
    'location',
    'location_name',
    'geo_location_name',
    'place',
    'geo_location',
    'work_location',
    'company_location',
    'location_names',
    'locality',
  ],
  description: [
    ...['description', 'summary', 'details', 'responsibilities', 'highlights', 'job_summary'],
  ],
  /** The roles that somebody had at one company. */
  roles: [
    ...['positions', 'roles', 'sub_positions', 'profile_positions', 'position_list'],
    ...['profile_position_in_position_group', 'titles', 'designations', 'jobs'],
  ],
  /** Roles, or the parts of a card's description. */
  parts: ['sub_components'],
} as const satisfies Record<string, readonly string[]>;

/** The address of a company's page on LinkedIn. */
export const COMPANY_LINK = {
  beside: [
    ...['company_url', 'company_link', 'company_linkedin_url', 'company_linkedin_profile_url'],
    ...['company_linkedin', 'linkedin_company_url', 'company_profile_url', 'company_page_url'],
    ...['company_page', 'organization_url', 'employer_url', 'subtitle_link', 'company'],
  ],
  inside: ['linkedin_url', 'url', 'link', 'linkedin', 'profile_url', 'page_url'],
} as const satisfies Record<string, readonly string[]>;

export const SCHOOL = {
  school: [
    ...['school', 'school_name', 'institution', 'institution_name', 'institute', 'institute_name'],
    ...['university', 'university_name', 'college', 'college_name'],
  ],
  /** Names that other facts of a school may have as well. */
  ambiguous: ['organization', 'company_name', 'company', 'name', 'title'],
  degree: [
    ...['degree', 'degree_name', 'qualification', 'study_type', 'degrees', 'cert', 'certificate'],
    ...['degree_title', 'degree_and_field', 'program'],
  ],
  field: [
    ...[
      'field',
      'field_of_study',
      'fields_of_study',
      'major',
      'majors',
      'area_of_study',
      'subject',
    ],
    ...['area', 'degree_spec', 'specialization', 'speciality', 'discipline'],
  ],
  description: [
    'description',
    'summary',
    'notes',
    'activities',
    'activities_and_societies',
    'details',
  ],
  place: ['location', 'location_name', 'place'],
} as const satisfies Record<string, readonly string[]>;

export const SKILL = {
  name: ['name', 'skill', 'skill_name', 'title', 'label'],
  /** Skills under a heading, as in JSON Resume. */
  more: ['keywords'],
  /** Skills under the name of their kind, which is no skill. */
  ofKind: ['skills', 'items', 'list', 'values'],
} as const satisfies Record<string, readonly string[]>;

/** How a section is found, and what its entries call their facts. See `SectionEntry`. */
export interface SectionNames {
  readonly lists: readonly string[];
  readonly title: readonly string[];
  readonly by: readonly string[];
  readonly detail: readonly string[];
  /** What the subtitle of a card is. */
  readonly subtitle: 'by' | 'detail';
}

const ISSUER = ['issuer', 'issued_by', 'issuing_organization', 'issuing_organisation', 'authority'];
const EMPLOYER = ['company', 'company_name', 'organization', 'organisation', 'organization_name'];
const CONTEXT = ['associated_with', 'school', 'school_name', 'institution', 'occupation'];

export const SECTIONS: Readonly<Record<SectionKind, SectionNames>> = {
  volunteering: {
    lists: [
      ...['volunteering', 'volunteer', 'volunteer_experience', 'volunteer_experiences'],
      ...['volunteering_experience', 'volunteering_experiences', 'volunteer_work'],
      ...['volunteering_positions', 'volunteer_positions', 'volunteerings', 'volunteering_history'],
      ...['volunteers', 'volunteer_and_awards'],
    ],
    title: ['role', 'position', 'title', 'name'],
    by: [...EMPLOYER, 'institution', 'institution_name', 'org', 'charity'],
    detail: ['cause', 'causes', 'topic'],
    subtitle: 'by',
  },
  certifications: {
    lists: [
      ...['certifications', 'certification', 'certificates', 'certificate', 'licenses', 'licences'],
      ...['licenses_and_certifications', 'license_and_certificates', 'licenses_certifications'],
      ...['licenses_&_certifications', 'certification_history', 'credentials'],
    ],
    title: ['name', 'title', 'certification', 'certificate', 'certification_name', 'display_name'],
    by: [...ISSUER, ...EMPLOYER, 'provider', 'publisher', 'institution'],
    detail: ['license_number', 'licence_number', 'license', 'credential_id', 'cert_id', 'number'],
    subtitle: 'by',
  },
  courses: {
    lists: ['courses', 'course', 'coursework'],
    title: ['name', 'title', 'course', 'course_name', 'courses'],
    by: [...CONTEXT, ...EMPLOYER, 'provider', 'organizer'],
    detail: ['number', 'course_number', 'code'],
    subtitle: 'detail',
  },
  projects: {
    lists: ['projects', 'project'],
    title: ['title', 'name', 'project', 'project_name'],
    by: [...CONTEXT, ...EMPLOYER, 'entity'],
    detail: ['role'],
    subtitle: 'by',
  },
  publications: {
    lists: ['publications', 'publication'],
    title: ['title', 'name', 'publication', 'publication_name'],
    by: ['publisher', 'publisher_name', 'journal', 'published_by', 'publisher_names'],
    detail: [],
    subtitle: 'by',
  },
  patents: {
    lists: ['patents', 'patent'],
    title: ['title', 'name', 'patent_title'],
    by: [...ISSUER, 'office', 'country'],
    detail: ['patent_number', 'number', 'application_number', 'patent', 'patents_id', 'status'],
    subtitle: 'detail',
  },
  honors: {
    lists: [
      ...['honors', 'honours', 'honor', 'awards', 'award', 'honors_awards', 'honors_and_awards'],
      ...['honors_&_awards', 'honours_and_awards', 'awards_and_honors'],
    ],
    title: ['title', 'name', 'honor', 'award'],
    by: [...ISSUER, 'awarder', 'awarded_by', 'publication', ...EMPLOYER, ...CONTEXT],
    detail: [],
    subtitle: 'by',
  },
  'test-scores': {
    lists: ['test_scores', 'test_score', 'tests'],
    title: ['name', 'title', 'test', 'test_name'],
    by: [...CONTEXT, ...ISSUER],
    detail: ['score', 'result', 'grade'],
    subtitle: 'detail',
  },
  languages: {
    lists: [
      ...['languages_with_proficiency', 'languages_and_proficiencies', 'languages', 'language'],
      'language_skills',
    ],
    title: ['name', 'language', 'language_name', 'title'],
    by: [],
    detail: ['proficiency', 'level', 'fluency', 'proficiency_level', 'language_proficiency'],
    subtitle: 'detail',
  },
  organizations: {
    lists: [
      ...['organizations', 'organisations', 'organization', 'organisation', 'memberships'],
      'affiliations',
    ],
    title: ['name', 'organization', 'organisation', 'organization_name', 'org_name', 'title'],
    by: [...CONTEXT],
    detail: ['position', 'position_held', 'role', 'membership_type', 'title'],
    subtitle: 'detail',
  },
  websites: {
    lists: [
      ...['websites', 'website', 'personal_websites', 'bio_links', 'website_urls', 'sites'],
      ...['profiles', 'social_profiles'],
    ],
    title: ['label', 'category', 'title', 'name', 'network', 'type'],
    by: [],
    detail: [],
    subtitle: 'detail',
  },
};

/** The facts that the entries of all sections share. */
export const ENTRY = {
  url: [
    ...['url', 'link', 'website', 'credential_url', 'href', 'website_url', 'patent_url'],
    ...['certificate_url', 'cert_link', 'verify_url'],
  ],
  description: ['description', 'summary', 'details', 'abstract', 'highlights'],
  /** The only date of an entry. */
  date: [
    ...['date', 'issued_on', 'issued_at', 'issue_date', 'issued_date', 'date_issued', 'issued'],
    ...['published_on', 'published_at', 'published_date', 'publication_date', 'release_date'],
    ...['awarded_on', 'award_date', 'date_on', 'test_date', 'time', 'year'],
  ],
} as const satisfies Record<string, readonly string[]>;

/** The lines of a card under its title. */
export const CARD_LINES = ['caption', 'metadata', 'meta'];
export const CARD_SUBTITLE = 'subtitle';

/** What a name in an entry may begin with: `jobStartedOn` is `startedOn` of a job. */
export const ENTRY_PREFIX =
  /^(?:job|position|role|work|employment|employee|experience|education|school|volunteer)/;

/** What a list of entries may wrap each of them in. */
export const ENTRY_WRAPPER = /(?:list|node|item|entity|element|attributes)$/;

/** What a list may be wrapped in. */
export const LIST_NAMES = [
  'items',
  'elements',
  'values',
  'list',
  'nodes',
  'entries',
  'data',
  'results',
];

/** What the name of a person's fact may begin with. */
export const PERSON_PREFIX = /^(?:linkedin|profile)(?=.)/;

const AROUND_A_LIST =
  /^(?:member|profile|accomplishments?|user|linkedin|person|candidate|all)?(.+?)(?:collection|view|list|section|details|data)?$/;

/** Returns what a normalized list name says without what surrounds it: `profileskillview` → `skill`. */
export const stemOf = (name: string): string => AROUND_A_LIST.exec(name)?.[1] ?? name;

/**
 * Names whose contents are left out on purpose: what is no fact of the person (other people, the feed,
 * technical data, pictures) or what a profile has no place for (contact data, ads).
 */
const IGNORED = new Set([
  ...['peoplealsoviewed', 'similarprofiles', 'similarlynamedprofiles', 'alsoviewed', 'browsemap'],
  ...[
    'suggestedprofiles',
    'moreprofiles',
    'activities',
    'activity',
    'posts',
    'articles',
    'updates',
  ],
  ...['feed', 'groups', 'interests', 'following', 'influencers', 'companies', 'newsletters'],
  ...[
    'paging',
    'meta',
    'errors',
    'error',
    'warnings',
    'message',
    'lixtracking',
    'debug',
    'request',
  ],
  ...['input', 'taskinput', 'query', 'log', 'logs', 'emails', 'email', 'phones', 'phonenumbers'],
  ...['phone', 'personalemails', 'personalnumbers', 'workemail', 'twitterhandles', 'ims'],
  ...['industry', 'industries', 'industryname', 'gender', 'birthdate', 'birthday', 'birthdateon'],
  ...[
    'country',
    'countries',
    'region',
    'state',
    'address',
    'geo',
    'locale',
    'timezone',
    'currency',
  ],
  ...[
    'pronouns',
    'pronoun',
    'custompronoun',
    'badges',
    'badge',
    'memberbadges',
    'premium',
    'salary',
  ],
  ...[
    'inferredsalary',
    'networkinfo',
    'distance',
    'relation',
    'mutualconnections',
    'sharedconnections',
  ],
  ...[
    'jobseekinginfo',
    'openedto',
    'openlink',
    'verification',
    'cache',
    'source',
    'sources',
    'colors',
  ],
  ...[
    'artdeco',
    'staticmap',
    'geocoordinates',
    'latlng',
    'recipetypes',
    'companysize',
    'staffrange',
  ],
  ...[
    'levels',
    'contributors',
    'members',
    'teammembers',
    'authors',
    'coauthors',
    'inventors',
    'insights',
    'endorsements',
    'endorsers',
    'minors',
    'gpa',
    'grade',
    'headcount',
    'employmenttype',
    'contracttype',
    'workplace',
    'locationtype',
    'skillsused',
  ],
]);
const IGNORED_ENDING =
  /(?:id|ids|urn|urns|uri|url|urls|link|href|slug|logo|logos|image|images|photo|photos|picture|pictures|avatar|icon|banner|background|backgroundcover|count|counts|total|flags?|token|hash|type|types|locale|locales|html|version|status|timestamp|email|phone|industry|industries|staffcountrange|headquarters?)$/;
const IGNORED_BEGINNING =
  /^(?:multilocale|supportedlocale|primarylocale|tracking|paging|privacy|logging|treasury|media|company(?!name|title|$)|\$)/;

/** Whether what a normalized name holds is left out on purpose. */
export const isIgnoredName = (name: string): boolean =>
  IGNORED.has(name) ||
  IGNORED.has(stemOf(name)) ||
  IGNORED_ENDING.test(name) ||
  IGNORED_BEGINNING.test(name);

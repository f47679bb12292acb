/**
 * The levels of seniority that titles name, from the first job to the top, each with the words that stand for
 * it, folded. Titles of several levels count for each: "Founder & CEO".
 */
export const seniorityWords = {
  intern: ['intern', 'internship', 'trainee', 'apprentice', 'working student'],
  junior: ['junior', 'jr'],
  senior: ['senior', 'sr'],
  staff: ['staff'],
  principal: ['principal'],
  lead: ['lead', 'leader'],
  manager: ['manager'],
  head: ['head'],
  director: ['director'],
  'vice-president': ['vp', 'svp', 'evp', 'vice president', 'vice-president'],
  chief: ['chief', 'ceo', 'cto', 'cfo', 'coo', 'cmo', 'cpo', 'cio'],
  founder: ['founder', 'cofounder'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Seniority = keyof typeof seniorityWords;

/** The search, in the language of `parseQuery`, for people with a current title of this level. */
export const senioritySearch = (seniority: Seniority): string =>
  seniorityWords[seniority].map((word) => `title:"${word}"`).join(' OR ');

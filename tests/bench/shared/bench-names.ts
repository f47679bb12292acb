const FIRST = [
  ...['Agnes', 'Bilal', 'Chidi', 'Danica', 'Emre', 'Fiona', 'Gustav', 'Hanna', 'Ivo', 'Jorunn'],
  ...['Kofi', 'Linnea', 'Mateo', 'Nadia', 'Oskar', 'Petra', 'Quentin', 'Ruxandra', 'Soren', 'Tove'],
  ...['Ulrike', 'Vito', 'Wanda', 'Xenia', 'Yusuf', 'Zofia', 'Aino', 'Bruno', 'Carmen', 'Dimitri'],
] as const;

const ONSETS = 'Al Ber Cor Dal El Far Gor Hol Is Jor Kel Lin Mor Nor Os Per Ros Sel Tor Val'.split(
  ' ',
);
const MIDDLES = 'an be da do en ga in ka le ma mi na or ra re ri sa te ti va'.split(' ');
const ENDINGS =
  'berg by dal etti ez field ford gren ides ing kov len lund man moor ova sen son ter vik'.split(
    ' ',
  );

/** How many surnames there are, and how many names: more than any library here has people. */
const surnames = ONSETS.length * MIDDLES.length * ENDINGS.length;
const names = surnames * FIRST.length;

/** Without a divisor in common with either number, so that no name comes twice before all have come. */
const STRIDE = 104_729;

/** A first name and a surname; another for each number below 240,000. */
export function nameOf(n: number): { readonly first: string; readonly last: string } {
  const at = (n * STRIDE) % names;
  return { first: pick(FIRST, at), last: surnameOf(Math.floor(at / FIRST.length)) };
}

/** One of 8,000 surnames, which companies are named after too. */
export function surnameOf(n: number): string {
  const at = (n * STRIDE) % surnames;
  const middle = pick(MIDDLES, Math.floor(at / ONSETS.length));
  const ending = pick(ENDINGS, Math.floor(at / ONSETS.length / MIDDLES.length));
  return pick(ONSETS, at) + middle + ending;
}

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

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

const surnameCount = ONSETS.length * MIDDLES.length * ENDINGS.length;
/** More than the largest library has people. */
const nameCount = surnameCount * FIRST.length;

/** Coprime with both counts, so that no name repeats before all have been used. */
const STRIDE = 104_729;

/** A first name and a surname, a different one for each `n` below 240,000. */
export function nameOf(n: number): { readonly first: string; readonly last: string } {
  const at = (n * STRIDE) % nameCount;
  return { first: pick(FIRST, at), last: surnameOf(Math.floor(at / FIRST.length)) };
}

/** One of 8,000 surnames. Companies are named after them too. */
export function surnameOf(n: number): string {
  const at = (n * STRIDE) % surnameCount;
  const middle = pick(MIDDLES, Math.floor(at / ONSETS.length));
  const ending = pick(ENDINGS, Math.floor(at / ONSETS.length / MIDDLES.length));
  return pick(ONSETS, at) + middle + ending;
}

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

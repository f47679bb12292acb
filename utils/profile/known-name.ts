import type { Profile } from './profile.ts';
import { looseTextKey } from './text-key.ts';

/** What LinkedIn calls somebody who is out of the reader's reach, in the languages seen most. */
const NOBODY =
  /^(?:linkedin (?:member|mitglied|lid|user)|(?:membre|utilisateur|utente|usuario|miembro|membro)(?: (?:de|do|di))? linkedin)$/;

/** The person's name, unless there is none or only LinkedIn's stand-in, "LinkedIn Member". */
export function knownName({ name }: Profile): string | undefined {
  return name === undefined || NOBODY.test(looseTextKey(name)) ? undefined : name;
}

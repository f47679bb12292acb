import type { Profile } from './profile.ts';
import { looseTextKey } from './text-key.ts';

/** LinkedIn's placeholder for people outside the viewer's network, in the most common languages. */
const PLACEHOLDER =
  /^(?:linkedin (?:member|mitglied|lid|user)|(?:membre|utilisateur|utente|usuario|miembro|membro)(?: (?:de|do|di))? linkedin)$/;

/** Returns the person's name, or `undefined` if it is missing or LinkedIn's placeholder. */
export function knownName({ name }: Profile): string | undefined {
  return name === undefined || PLACEHOLDER.test(looseTextKey(name)) ? undefined : name;
}

import type { Translate } from '../../../utils/i18n/messages.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import { findNamed, namesBy } from '../../../utils/search/find-named.ts';
import type { PaletteCommand, PaletteGroup } from './palette-command.ts';

/** Few enough to be read at a glance. */
const maxCommands = 8;

/** How many lists and saved searches are offered before the user types. */
const maxPlaces = 5;

/** An entry of the palette: a person or a command. */
export type PaletteOption =
  | { readonly kind: 'person'; readonly person: ProfileSummary }
  | {
      readonly kind: 'command';
      readonly command: PaletteCommand;
      /** The name of its group, where the heading doesn't say it. */
      readonly group?: string;
    };

/** Entries under a heading. */
export interface PaletteSection {
  readonly name: string;
  readonly options: readonly PaletteOption[];
}

/**
 * What the palette offers for a text: people and commands; the commands first if only they are named by it. For a blank text,
 * everything: what can be done with the open profile first, then commands, with the latest used ones at the top.
 * `people` are those who match, best first; `recent` are the ids of the commands that were used, latest first.
 */
export function paletteSections(
  text: string,
  people: readonly ProfileSummary[],
  groups: readonly PaletteGroup[],
  recent: readonly string[],
  t: Translate,
): readonly PaletteSection[] {
  const ofPeople: PaletteSection = {
    name: t('palette_people'),
    options: people.map((person) => ({ kind: 'person', person })),
  };
  return sectionsOf(text, ofPeople, groups, recent, t).filter(({ options }) => options.length > 0);
}

function sectionsOf(
  text: string,
  people: PaletteSection,
  groups: readonly PaletteGroup[],
  recent: readonly string[],
  t: Translate,
): readonly PaletteSection[] {
  if (text.trim() !== '') {
    const commands = { name: t('library_palette'), options: findCommands(text, groups) };
    const isNamed = (option: PaletteOption | undefined) =>
      option !== undefined && namesBy(nameOf(option), text);
    return isNamed(commands.options[0]) && !isNamed(people.options[0])
      ? [commands, people]
      : [people, commands];
  }
  const sections = groups.map(({ id, name, commands }): PaletteSection => {
    const shown = id === 'lists' || id === 'searches' ? commands.slice(0, maxPlaces) : commands;
    return {
      name,
      options: latestFirst(shown, recent).map((command) => ({ kind: 'command', command })),
    };
  });
  return groups[0]?.id === 'profile'
    ? [...sections.slice(0, 1), people, ...sections.slice(1)]
    : [people, ...sections];
}

const nameOf = (option: PaletteOption) =>
  option.kind === 'person' ? option.person.name : option.command.name;

function findCommands(text: string, groups: readonly PaletteGroup[]): readonly PaletteOption[] {
  const all = groups.flatMap(({ id, name: group, commands }) =>
    commands.map((command) => ({
      name: command.name,
      option: { kind: 'command', command, ...(id !== 'library' && { group }) } as const,
    })),
  );
  return findNamed(all, text)
    .slice(0, maxCommands)
    .map(({ option }) => option);
}

/** The commands that were used before the others, the latest first. */
function latestFirst(
  commands: readonly PaletteCommand[],
  recent: readonly string[],
): readonly PaletteCommand[] {
  const place = ({ id }: PaletteCommand) => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return commands.toSorted((one, other) => place(one) - place(other));
}

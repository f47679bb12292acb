import type { LucideIcon } from 'lucide-preact';

/** Something that the user can do, or a place to go to. */
export interface PaletteCommand {
  /** Unique, and the same whenever the command is offered. */
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
  /** What gets the focus afterwards. Absent if the command takes care of it, or leaves it where it was. */
  readonly shows?: 'main';
}

/** Commands that belong together. */
export interface PaletteGroup {
  readonly id: 'profile' | 'library' | 'lists' | 'searches';
  readonly name: string;
  readonly commands: readonly PaletteCommand[];
}

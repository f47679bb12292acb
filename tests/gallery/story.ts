import type { VNode } from 'preact';

/** The page that a component is shown on. */
export type Surface = 'popup' | 'panel' | 'library' | 'options' | 'welcome';

/** Called with the story's root once it is rendered, to reach a state that needs the user. */
export type Play = (root: HTMLElement) => unknown;

interface StateOptions {
  readonly view: VNode;
  readonly dir?: 'rtl';
  readonly play?: Play;
}

/** The size in CSS pixels. Without a height, it is as high as the component. */
export interface FrameSize {
  readonly width?: number;
  /** Set it for pages and dialogs, which fill the whole frame. */
  readonly height?: number;
}

/** One component in all its states. */
export interface StoryGroup {
  readonly component: string;
  readonly surface: Surface;
  readonly size: FrameSize;
  readonly stories: readonly Story[];
}

/** One component in one state. */
export interface Story extends StateOptions {
  /** Unique within its folder, and fit for a file name. */
  readonly id: string;
  readonly state: string;
}

/** Makes the groups of one surface: `popup('Notice', { calm: <Notice … /> })`. */
export const groupsOf =
  (surface: Surface) =>
  (
    component: string,
    states: Readonly<Record<string, VNode | StateOptions>>,
    size: FrameSize = {},
  ): StoryGroup => ({
    component,
    surface,
    size,
    stories: Object.entries(states).map(([state, story]) => ({
      ...('view' in story ? story : { view: story }),
      state,
      id: `${component} ${state}`.toLowerCase().replace(/[^a-z\d]+/g, '-'),
    })),
  });

/** A state in a right-to-left page. */
export const rtl = (view: VNode, play?: Play): StateOptions => ({
  view,
  dir: 'rtl',
  ...(play && { play }),
});

/** A state that is reached by what the user does. */
export const after = (play: Play, view: VNode): StateOptions => ({ view, play });

export const click =
  (selector: string): Play =>
  (root) =>
    find(root, selector).click();

export const focus =
  (selector: string): Play =>
  (root) =>
    find(root, selector).focus();

/** Types the text into the field, and leaves it. */
export const type =
  (selector: string, text: string): Play =>
  (root) => {
    const field = find(root, selector) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Presses a key in the field. */
export const press =
  (selector: string, key: string): Play =>
  (root) =>
    find(root, selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

/** Does one after the other, and waits until each is drawn. */
export const steps =
  (...plays: readonly Play[]): Play =>
  async (root) => {
    for (const play of plays) {
      await play(root);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

/** Callbacks that do nothing, for views that take a set of them. */
export const noop = (): void => {};

/** What asks for a passphrase never gets the right one. */
export const wrongPassphrase = async () => 'wrong' as const;

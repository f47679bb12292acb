import type { Surface } from './story.ts';

/** Loads the styles of a page, as its entrypoint does. */
export const loadStyles: Readonly<Record<Surface, () => Promise<unknown>>> = {
  popup: () => import('../../components/popup/popup.css'),
  library: () => import('../../components/library/library.css'),
  options: () => import('../../components/options/options.css'),
};

/** How wide a component is drawn, in CSS pixels, unless its story says otherwise. */
export const surfaceWidths: Readonly<Record<Surface, number>> = {
  popup: 400,
  library: 480,
  options: 660,
};

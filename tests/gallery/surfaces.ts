import type { Surface } from './story.ts';

/** How wide a component is drawn, in CSS pixels, unless its story says otherwise. */
export const surfaceWidths: Readonly<Record<Surface, number>> = {
  popup: 400,
  panel: 320,
  library: 480,
  options: 660,
  welcome: 640,
};

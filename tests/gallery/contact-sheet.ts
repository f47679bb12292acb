import type { Page } from 'puppeteer-core';

/** A story's screenshots, as PNG. */
export interface Shot {
  readonly folder: string;
  readonly component: string;
  readonly state: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly light: Uint8Array;
  readonly dark: Uint8Array;
}

/** How large a screenshot is on the sheet. */
const scale = 0.4;
/** Cuts off what is higher: Chromium can't take a screenshot of more than 16,384 px. */
const maxHeight = 320;

/** Puts all screenshots on one sheet. */
export async function contactSheet(
  page: Page,
  shots: readonly Shot[],
  path: `${string}.png`,
): Promise<void> {
  const folders = [...Map.groupBy(shots, ({ folder }) => folder)].map(
    ([name, shots]) => `<h2>${name}</h2><section>${shots.map(figure).join('')}</section>`,
  );
  await page.setViewport({ width: 3200, height: 1000 });
  await page.setContent(`<style>
    body { margin: 16px; background: #ccc; color: #000; font: 12px/1.3 sans-serif }
    section { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: start }
    figure { margin: 0 }
    img { max-height: ${maxHeight}px; object-fit: cover; object-position: top; vertical-align: top }
  </style>${folders.join('')}`);
  await page.screenshot({ path, fullPage: true });
}

const figure = ({ component, state, width, light, dark }: Shot) =>
  `<figure><figcaption><b>${component}</b> ${state}</figcaption>${image(light, width)} ${image(dark, width)}</figure>`;

const image = (png: Uint8Array, width: number) =>
  `<img width="${width * scale}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;

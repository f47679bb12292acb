import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/**
 * Returns the image with at most 256 colors, in a third of the bytes. nb. The browser's own encoder keeps
 * every shade of every letter's edge.
 */
export async function palettePng(page: Page, image: Uint8Array): Promise<Uint8Array> {
  const { width, base64 } = await page.evaluate(pixelsOf, Buffer.from(image).toString('base64'));
  const pixels = new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
  const colors = countColors(pixels);
  const palette = choosePalette(colors);
  const places = new Map([...colors.keys()].map((color) => [color, nearest(color, palette)]));
  const height = pixels.length / width;
  const rows = Buffer.alloc((width + 1) * height);
  for (const [at, color] of pixels.entries()) {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = places.get(color) ?? 0;
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a PNG as RGBA. Runs in the page. */
async function pixelsOf(png: string): Promise<{ width: number; base64: string }> {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) {
    text += String.fromCharCode(...data.subarray(at, at + 8192));
  }
  return { width, base64: btoa(text) };
}

function countColors(pixels: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  return counts;
}

/** How many colors are kept as they are: those of surfaces, borders and texts. */
const exact = 160;

/** The most common colors, and then the most common one of each of the most common other shades. */
function choosePalette(colors: ReadonlyMap<number, number>): number[] {
  const sorted = [...colors].sort(([, one], [, other]) => other - one);
  const shades = new Map<number, { count: number; color: number }>();
  for (const [color, count] of sorted.slice(exact)) {
    const shade = color & 0xf8f8f8;
    const before = shades.get(shade);
    if (before) before.count += count;
    else shades.set(shade, { count, color });
  }
  const byCount = [...shades.values()].sort((one, other) => other.count - one.count);
  const kept = sorted.slice(0, exact).map(([color]) => color);
  return [...kept, ...byCount.map(({ color }) => color)].slice(0, 256);
}

function nearest(color: number, palette: readonly number[]): number {
  const [red, green, blue] = channels(color);
  const distances = palette.map((other) => {
    const [r, g, b] = channels(other);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

/** Red, green and blue of a little-endian RGBA value. */
const channels = (color: number) => [color & 255, (color >> 8) & 255, (color >> 16) & 255] as const;

/** Eight bits a pixel, with a palette. */
function header(width: number, height: number): Buffer {
  const bytes = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  return bytes;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.byteLength);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

import { fieldsOf, type Reader, readFirst } from './fields.ts';
import { readLink } from './read-link.ts';
import { readText } from './read-text.ts';

const ADDRESS = ['url', 'link', 'src', 'original', 'large', 'value'];
const INSIDE = [
  ...['display_image_reference', 'vector_image', 'display_image', 'picture', 'image', 'sizes'],
  ...['com.linkedin.common.VectorImage', 'root_image'],
];
const MAX_DEPTH = 5;

/**
 * Reads the address of a picture: a URL, `{url}`, the last of a list of sizes, or LinkedIn's
 * `{rootUrl, artifacts}`, of which the largest is taken.
 */
export const readPicture: Reader<string> = (value) => pictureInside(value, MAX_DEPTH);

function pictureInside(value: unknown, depth: number): string | undefined {
  if (depth === 0) return undefined;
  if (Array.isArray(value)) return pictureInside(value.at(-1), depth - 1);
  const fields = fieldsOf(value);
  if (!fields) return readLink(value);
  const root = readText(fields.get('rooturl'));
  const segments = fields.get('artifacts');
  if (root !== undefined && Array.isArray(segments)) {
    const path = readText(fieldsOf(segments.at(-1))?.get('fileidentifyingurlpathsegment'));
    return path === undefined ? undefined : readLink(`${root}${path}`);
  }
  return (
    readFirst(fields, ADDRESS, readLink) ??
    readFirst(fields, INSIDE, (inner) => pictureInside(inner, depth - 1))
  );
}

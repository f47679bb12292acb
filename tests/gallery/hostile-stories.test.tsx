// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { expect, test } from 'vitest';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import type { Profile } from '../../utils/profile/profile.ts';
import { summarize } from '../../utils/profile/summarize.ts';
import { saved } from '../components/people.ts';
import { t } from '../components/translate.ts';
import { hostileProfiles } from '../harness/hostile-answers.ts';
import { folderNames, loadGroups } from './folders.ts';

/** The fields of people, changes, tasks and lists that hold a text of LinkedIn, OutX, a file or the user. */
const textFields = new Set([
  ...['name', 'headline', 'location', 'about', 'title', 'company', 'school', 'degree', 'field'],
  ...['by', 'detail', 'duration', 'description', 'role', 'formerTitle', 'from', 'to', 'reason'],
  ...['note', 'text', 'value', 'tag', 'fileName', 'tags', 'skills', 'lists'],
  ...['author', 'when'],
]);

/** Returns what makes a copy of a view, in which all people in what its components are given are this one. */
function hostileCopies(profile: Profile) {
  const { slug: _, ...summary } = summarize(saved(profile));
  const textsIn = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(textsIn);
  const { slug: __, ...fields } = profile;
  const texts = textsIn(fields);
  let next = 0;

  const withTexts = (value: unknown): unknown => {
    if (typeof value === 'string') return texts[next++ % texts.length];
    return Array.isArray(value) ? value.map(withTexts) : copyOf(value);
  };
  const objectOf = (value: object): object => {
    if (isProfile(value)) return { ...profile, slug: value.slug };
    const entries = Object.entries(value).map(([name, each]) => [
      name,
      textFields.has(name) ? withTexts(each) : copyOf(each),
    ]);
    const isSummary = 'slug' in value && 'name' in value;
    return { ...Object.fromEntries(entries), ...(isSummary && summary) };
  };
  /** nb. A text that a component or an element is given itself is the story's own. */
  const nodeOf = ({ props, ...node }: VNode<object>): object => {
    const entries = Object.entries(props).map(([name, value]) => [name, copyOf(value)]);
    return { ...node, props: Object.fromEntries(entries) };
  };
  function copyOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(copyOf);
    if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, copyOf(each)]));
    if (typeof value !== 'object' || value === null) return value;
    if (isNode(value)) return nodeOf(value);
    return Object.getPrototypeOf(value) === Object.prototype ? objectOf(value) : value;
  }
  return copyOf;
}

const isProfile = (value: object): value is Profile => 'positions' in value && 'skills' in value;

const isNode = (value: object): value is VNode<object> => 'type' in value && 'props' in value;

/** What markup in a text would leave in a view, and any link that isn't one to the web or within the page. */
function harmIn(root: Element): string[] {
  const elements = [...root.querySelectorAll('*')];
  const injected = elements.filter(({ localName }) =>
    /^(script|iframe|object|embed|link|meta|base|style|audio|video|marquee|image)$/.test(localName),
  );
  const pictures = [...root.querySelectorAll('img')].filter(({ src }) => !src.startsWith('data:'));
  const attributes = elements.flatMap((element) =>
    [...element.attributes].filter(
      ({ name, value }) =>
        /^on|^srcdoc$|^formaction$/.test(name) || (name === 'style' && /url\(/.test(value)),
    ),
  );
  const links = [...root.querySelectorAll('a')].filter(
    (link) => !/^(https?:\/\/|[#?/]|[\w-]+\.html|docs\/)/.test(link.getAttribute('href') ?? '#'),
  );
  return [
    ...[...injected, ...pictures, ...links].map(({ outerHTML }) => outerHTML),
    ...attributes.map(({ name, value }) => `${name}="${value}"`),
  ];
}

test('every view shows hostile people as text, with no markup, script, picture or other link of theirs', async () => {
  const groups = (await Promise.all(folderNames.map(loadGroups))).flat();
  // nb. Two states of each component: the others show the same texts elsewhere, and take long.
  const stories = groups.flatMap(({ stories }) => stories.slice(0, 2));
  const profiles = hostileProfiles(stories.length);
  const harm: Record<string, string[]> = {};
  let shown = 0;
  for (const [index, { id, view }] of stories.entries()) {
    const hostile = hostileCopies(profiles[index] as Profile)(view) as VNode;
    const { container } = render(<TranslateProvider value={t}>{hostile}</TranslateProvider>);
    const found = harmIn(container);
    if (found.length > 0) harm[id] = found;
    if (/evil\.example|pwned/.test(container.textContent ?? '')) shown += 1;
    cleanup();
  }
  expect(harm).toEqual({});
  expect(shown).toBeGreaterThan(50);
  expect('pwned' in globalThis).toBe(false);
}, 60_000);

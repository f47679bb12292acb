// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { options } from 'preact';
import { beforeAll, expect, test } from 'vitest';
import { AllowAccessProvider } from '../../components/ui/allow-access.tsx';
import { TranslateProvider } from '../../components/ui/translate.tsx';
import { t } from '../components/translate.ts';
import { folderNames, loadGroups } from './folders.ts';
import type { Story } from './story.ts';

const modules = import.meta.glob<Record<string, unknown>>('../../components/**/*.tsx', {
  eager: true,
});

/** All stories, with what each rendered. */
const results: { folder: string; id: string; html: string }[] = [];
const renderedTypes = new Set<unknown>();

beforeAll(async () => {
  const { diffed } = options;
  options.diffed = (vnode) => {
    renderedTypes.add(vnode.type);
    diffed?.(vnode);
  };
  for (const folder of folderNames) {
    for (const { stories } of await loadGroups(folder)) {
      for (const story of stories) results.push({ folder, id: story.id, html: await show(story) });
    }
  }
}, 60_000);

async function show({ view, play }: Story): Promise<string> {
  const root = document.body.appendChild(document.createElement('div'));
  const { container } = render(
    <TranslateProvider value={t}>
      <AllowAccessProvider value={() => {}}>{view}</AllowAccessProvider>
    </TranslateProvider>,
    { container: root },
  );
  await play?.(root);
  const html = container.innerHTML;
  cleanup();
  root.remove();
  return html;
}

test('every story renders something', () => {
  expect(results.filter(({ html }) => html === '')).toEqual([]);
});

test('no two stories of a folder have the same id', () => {
  const ids = results.map(({ folder, id }) => `${folder}/${id}`);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every component is part of a story', () => {
  const components = Object.entries(modules).flatMap(([path, exports]) =>
    Object.entries(exports)
      .filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === 'function')
      .map(([name, value]) => ({ name, path, value })),
  );
  expect(components.length).toBeGreaterThan(50);
  const missing = components.filter(({ value }) => !renderedTypes.has(value));
  expect(missing.map(({ name, path }) => `${name} of ${path}`)).toEqual([]);
});

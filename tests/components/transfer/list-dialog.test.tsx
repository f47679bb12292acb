// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { ListDialog, type ListDialogProps } from '../../../components/transfer/list-dialog.tsx';
import type { ListStage } from '../../../components/transfer/list-stage.ts';
import { type ListPreview, noSettings } from '../../../utils/import/list-preview.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';
import { HOUR, NOW } from '../people.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

function showList(stage: ListStage, props: Partial<ListDialogProps> = {}) {
  const spies = {
    onText: vi.fn(),
    onFile: vi.fn(),
    onClear: vi.fn(),
    onColumns: vi.fn(),
    onSettings: vi.fn(),
    onStart: vi.fn(),
    onCancel: vi.fn(),
    onClose: vi.fn(),
  };
  function Shown() {
    const [settings, setSettings] = useState(noSettings);
    return (
      <ListDialog
        stage={stage}
        now={NOW}
        text=""
        tags={['hot', 'cold']}
        lists={['Robotics', 'Oslo']}
        {...spies}
        settings={settings}
        onSettings={(next) => {
          spies.onSettings(next);
          setSettings(next);
        }}
        {...props}
      />
    );
  }
  const page = show(<Shown />);
  const dialog = page.getByRole('dialog', { name: 'Import list' });
  const pressEscape = () => dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  const names = () => page.queryAllByRole('button').map((button) => button.textContent);
  const group = (name: string) => within(page.getByRole('list', { name }));
  const linesOf = (name: string) =>
    group(name)
      .getAllByRole('listitem')
      .map((line) => line.textContent);
  return { ...page, ...spies, dialog, pressEscape, names, linesOf };
}

const jane = {
  slug: slugOf('jane-doe'),
  name: 'Jane Doe',
  role: 'Engineer',
  company: 'Acme',
  connectedAt: Date.UTC(2024, 0, 2),
  line: 1,
};
const people = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ slug: slugOf(`person-${n}`), line: n + 10 }));
const preview: ListPreview = {
  added: [jane, { slug: slugOf('john'), name: '<b>John</b>', line: 2 }, ...people(1_298)],
  saved: [
    { person: { slug: slugOf('ada'), line: 3 }, fetchedAt: NOW - 48 * HOUR },
    { person: { slug: slugOf('bob'), line: 4 } },
  ],
  queued: [{ slug: slugOf('eve'), line: 5 }],
  unusable: [
    { line: 6, reason: 'not-linkedin' },
    { line: 7, reason: 'short-link' },
    { line: 8, reason: 'repeated' },
    { line: 9000, reason: 'not-a-profile' },
  ],
};
const none: ListPreview = { added: [], saved: [], queued: [], unusable: [] };

test('a list can be pasted, or a file chosen', async () => {
  const page = showList({ kind: 'empty' });
  const field = page.getByRole('textbox', { name: 'Profile links' });
  await page.user.click(field);
  await page.user.paste('linkedin.com/in/a\nlinkedin.com/in/b');
  expect(page.onText.mock.calls).toEqual([['linkedin.com/in/a\nlinkedin.com/in/b']]);
  const file = new File(['linkedin.com/in/a'], 'list.txt');
  await page.user.upload(page.getByLabelText('File to import') as HTMLInputElement, file);
  expect(page.onFile.mock.calls).toEqual([[file]]);
  await page.user.click(page.getByRole('button', { name: 'Start' }));
  expect(page.onStart).not.toHaveBeenCalled();
});

test('the preview says who is in the list, and what is known about them', async () => {
  const { getByText, linesOf, getByRole, queryByText, user, onStart } = showList(
    { kind: 'preview', preview },
    { text: 'linkedin.com/in/a', estimate: 'About 6 days.' },
  );
  expect(
    getByText(
      '1,307 addresses: 1,300 new, 2 saved, 1 queued, 1 repeated, 1 not LinkedIn, 2 not usable',
    ),
  ).toBeTruthy();
  expect(linesOf('New').slice(0, 2)).toEqual([
    'Jane DoeEngineer · Acme · Connected Jan 2, 2024',
    '<b>John</b>',
  ]);
  expect(linesOf('New')).toHaveLength(200);
  expect(getByText('And 1,100 more.')).toBeTruthy();
  expect(getByRole('link', { name: 'Jane Doe', hidden: true }).getAttribute('href')).toBe(
    'https://www.linkedin.com/in/jane-doe/',
  );
  expect(linesOf('In your library')).toEqual(['ada2 days ago', 'bobNot fetched']);
  expect(linesOf('In the queue')).toEqual(['eve']);
  expect(linesOf('Not usable')).toEqual([
    'Line 6: not LinkedIn',
    'Line 7: a short link (lnkd.in), which only LinkedIn can resolve',
    'Line 8: same person as in an earlier line',
    'Line 9,000: the address isn’t a profile’s',
  ]);
  expect(getByText('About 6 days.')).toBeTruthy();
  expect(queryByText('Choose something else')).toBeNull();
  await user.click(getByRole('button', { name: 'Start' }));
  expect(onStart).toHaveBeenCalledOnce();
});

test('everyone can get a tag and a list, and those who were fetched can be refreshed', async () => {
  const { user, getByLabelText, getByRole, onSettings } = showList({ kind: 'preview', preview });
  await user.type(getByLabelText('Tag'), 'ho');
  await user.click(getByRole('option', { name: 'hot' }));
  await user.type(getByLabelText('List'), 'Fair');
  expect((getByRole('radio', { name: 'Skip' }) as HTMLInputElement).checked).toBe(true);
  await user.click(getByRole('radio', { name: 'Refresh those fetched more than 30 days ago' }));
  expect(onSettings).toHaveBeenLastCalledWith({ tag: 'hot', list: 'Fair', refresh: 'old' });
});

test('a table has choices of its columns', async () => {
  const table = { names: ['Name', 'Web', 'Email', ''], choice: { address: 1, data: [0] } };
  const { user, getByLabelText, queryAllByRole, getByText, onColumns, onClear } = showList(
    { kind: 'preview', preview, table },
    { fileName: 'people.csv' },
  );
  expect(queryAllByRole('textbox', { name: 'Profile links' })).toEqual([]);
  expect(queryAllByRole('checkbox').map((box) => box.parentElement?.textContent)).toEqual([
    'Name',
    'Email',
  ]);
  await user.click(getByLabelText('Email'));
  await user.selectOptions(getByLabelText('Column with the LinkedIn addresses'), 'Name');
  await user.selectOptions(getByLabelText('Column with the LinkedIn addresses'), 'Column 4');
  expect(onColumns.mock.calls).toEqual([
    [{ address: 1, data: [0, 2] }],
    [{ address: 0, data: [] }],
    [{ address: 3, data: [0] }],
  ]);
  expect(getByText('people.csv')).toBeTruthy();
  await user.click(getByText('Choose something else'));
  expect(onClear).toHaveBeenCalledOnce();
});

test('nothing is refreshed if nobody was fetched', () => {
  const { queryAllByRole } = showList({ kind: 'preview', preview: { ...preview, saved: [] } });
  expect(queryAllByRole('radio')).toEqual([]);
});

test.each([
  ['nobody', none, 'No LinkedIn address was found.'],
  [
    'nothing usable',
    { ...none, unusable: preview.unusable.slice(0, 1) },
    '1 address: 1 not LinkedIn',
  ],
])('a list with %s can’t be started', async (_, preview, text) => {
  const { getByText, getByRole, user, queryByLabelText, onStart } = showList({
    kind: 'preview',
    preview,
  });
  expect(getByText(text)).toBeTruthy();
  expect(queryByLabelText('Tag')).toBeNull();
  await user.click(getByRole('button', { name: 'Start' }));
  expect(onStart).not.toHaveBeenCalled();
});

test('while people are saved, it shows the progress and can be cancelled', () => {
  const { getByText, names, pressEscape, onCancel, onClose } = showList({
    kind: 'starting',
    done: 500,
    total: 1_234,
  });
  expect(getByText('500 of 1,234')).toBeTruthy();
  expect(names()).toEqual(['Cancel']);
  pressEscape();
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
});

test.each<[ListStage, RegExp, string[]]>([
  [{ kind: 'reading' }, /Reading the list/, ['Cancel', 'Start']],
  [{ kind: 'started', queued: 96 }, /96 profiles are queued/, ['Close']],
  [{ kind: 'started', queued: 0 }, /nobody to fetch/, ['Close']],
  [
    { kind: 'failed', reason: 'storage-full' },
    /enough space.*Nothing was changed/,
    ['Cancel', 'Try again'],
  ],
  [{ kind: 'failed', reason: 'not-a-list' }, /isn’t a list/, ['Cancel', 'Choose something else']],
  [
    { kind: 'failed', reason: 'not-queued' },
    /people are saved(?!.*Nothing)/,
    ['Cancel', 'Try again'],
  ],
])('%j', (stage, text, buttons) => {
  const { dialog, names } = showList(stage, { text: 'a' });
  expect(dialog.textContent).toMatch(text);
  expect(names()).toEqual(buttons);
});

// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { CardNotices } from '../../../entrypoints/card/card-notices.tsx';
import { hostPatterns } from '../../../utils/browser/host-patterns.ts';
import { show } from '../../components/render.tsx';
import { fakeBrowser } from '../fake-browser.ts';

afterEach(() => {
  cleanup();
  fakeBrowser.reset();
  localStorage.clear();
});

const withdraw = () => act(() => fakeBrowser.withdraw(hostPatterns.linkedIn));

test('the notice is there while there is no access to LinkedIn', async () => {
  const { queryByRole, findByRole, user } = show(
    <CardNotices options={undefined} failure={undefined} />,
  );
  await act(() => fakeBrowser.withdraw(hostPatterns.outx));
  expect(queryByRole('status')).toBeNull();
  await withdraw();
  await user.click(await findByRole('button', { name: 'Allow access' }));
  expect(queryByRole('status')).toBeNull();
  await withdraw();
  expect(await findByRole('status')).toBeTruthy();
});

test('once dismissed, the notice stays away, also from the next popup', async () => {
  await withdraw();
  const first = show(<CardNotices options={undefined} failure={undefined} />);
  await first.user.click(await first.findByRole('button', { name: 'Dismiss' }));
  expect(first.queryByRole('status')).toBeNull();
  first.unmount();
  const { queryByRole } = show(<CardNotices options={undefined} failure={undefined} />);
  await withdraw();
  expect(queryByRole('status')).toBeNull();
});

// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { SuggestingField } from '../../../components/ui/suggesting-field.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

const choices = ['Acme', 'Acme Labs', 'Globex'];

function showField(props: { isCombobox?: boolean; staysOpen?: boolean } = {}) {
  const onChoose = vi.fn<(suggestion: string) => void>();
  const onEnter = vi.fn();
  function Field() {
    const [text, setText] = useState('');
    return (
      <>
        <SuggestingField
          {...props}
          aria-label="Company"
          value={text}
          suggestions={choices.filter((choice) => choice.startsWith(text))}
          onChoose={onChoose}
          onEnter={onEnter}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="button">Elsewhere</button>
      </>
    );
  }
  const page = show(<Field />);
  const field = page.getByLabelText('Company') as HTMLInputElement;
  return {
    ...page,
    field,
    onChoose,
    onEnter,
    options: () => page.queryAllByRole('option').map((option) => option.textContent),
    active: () =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent,
  };
}

test('the list opens with the focus, follows the text, and closes when the focus leaves', async () => {
  const { field, options, user } = showField();
  expect(options()).toEqual([]);
  await user.click(field);
  expect(options()).toEqual(choices);
  await user.keyboard('Gl');
  expect(options()).toEqual(['Globex']);
  await user.tab();
  expect(options()).toEqual([]);
});

test('the arrow keys move through the list and back to no suggestion', async () => {
  const { field, active, user } = showField();
  await user.click(field);
  const visited: unknown[] = [];
  for (const key of ['Down', 'Down', 'Down', 'Down', 'Up', 'Up']) {
    await user.keyboard(`{Arrow${key}}`);
    visited.push(active());
  }
  expect(visited).toEqual(['Acme', 'Acme Labs', 'Globex', undefined, 'Globex', 'Acme Labs']);
  expect(document.activeElement).toBe(field);
});

test('Enter chooses the active suggestion, or else is the field’s own', async () => {
  const { field, options, user, onChoose, onEnter } = showField();
  await user.click(field);
  await user.keyboard('{Enter}');
  expect([onEnter.mock.calls.length, onChoose.mock.calls.length]).toEqual([1, 0]);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onChoose.mock.calls).toEqual([['Acme']]);
  expect(options()).toEqual([]);
});

test('typing deactivates the suggestion', async () => {
  const { field, user, onChoose, onEnter } = showField();
  await user.click(field);
  await user.keyboard('{ArrowDown}A{Enter}');
  expect([onEnter.mock.calls.length, onChoose.mock.calls.length]).toEqual([1, 0]);
});

test('a click chooses without taking the focus', async () => {
  const { field, getByRole, options, user, onChoose } = showField();
  await user.click(field);
  await user.click(getByRole('option', { name: 'Globex' }));
  expect(onChoose.mock.calls).toEqual([['Globex']]);
  expect(document.activeElement).toBe(field);
  expect(options()).toEqual([]);
});

test('the list can stay open to choose several', async () => {
  const { field, options, user, onChoose } = showField({ staysOpen: true });
  await user.click(field);
  await user.keyboard('{ArrowDown}{Enter}{ArrowDown}{ArrowDown}{Enter}');
  expect(onChoose.mock.calls).toEqual([['Acme'], ['Acme Labs']]);
  expect(options()).toEqual(choices);
});

test('Escape closes the list, and ArrowDown opens it again', async () => {
  const { field, options, active, user } = showField();
  await user.click(field);
  await user.keyboard('{Escape}');
  expect(options()).toEqual([]);
  await user.keyboard('{ArrowDown}');
  expect([options(), active()]).toEqual([choices, 'Acme']);
});

test.each([
  [true, 'combobox'],
  [false, 'textbox'],
])('with isCombobox %s, it is a %s without accessibility violations', async (isCombobox, role) => {
  const { field, getByRole, user } = showField({ isCombobox });
  expect(getByRole(role, { name: 'Company' })).toBe(field);
  await user.click(field);
  await user.keyboard('{ArrowDown}');
  const rules = { region: { enabled: false }, 'color-contrast': { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

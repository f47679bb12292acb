// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DataFields } from '../../../components/annotation/data-fields.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

const data = [
  { name: 'Phone', value: '030 1234' },
  { name: 'E-mail', value: 'ada@engines.example' },
];

function showFields(fields = data) {
  const onSet = vi.fn();
  return { ...show(<DataFields data={fields} onSet={onSet} />), onSet };
}

test('a value is saved when the user leaves its field, and can be removed', async () => {
  const { user, getByRole, onSet } = showFields();
  const phone = getByRole('textbox', { name: 'Phone' });
  await user.clear(phone);
  await user.type(phone, '030 5678');
  expect(onSet).not.toHaveBeenCalled();
  await user.tab();
  expect(onSet).toHaveBeenCalledExactlyOnceWith('Phone', '030 5678');
  await user.click(getByRole('button', { name: 'Remove E-mail' }));
  expect(onSet).toHaveBeenLastCalledWith('E-mail', '');
});

test('a field is added with a name and a value, and not without', async () => {
  const { user, getByRole, queryByRole, onSet } = showFields([]);
  await user.click(getByRole('button', { name: 'Add field' }));
  await user.type(getByRole('textbox', { name: 'Name of the field' }), 'Birthday');
  await user.keyboard('{Enter}');
  expect(onSet).not.toHaveBeenCalled();
  await user.type(getByRole('textbox', { name: 'Value' }), '10 December{Enter}');
  expect(onSet).toHaveBeenCalledExactlyOnceWith('Birthday', '10 December');
  expect(queryByRole('textbox')).toBeNull();
});

test('Escape drops what was typed for a new field', async () => {
  const { user, getByRole, queryByRole, onSet } = showFields([]);
  await user.click(getByRole('button', { name: 'Add field' }));
  await user.keyboard('Birthday{Escape}');
  expect(queryByRole('textbox')).toBeNull();
  expect(document.activeElement).toBe(getByRole('button', { name: 'Add field' }));
  expect(onSet).not.toHaveBeenCalled();
});

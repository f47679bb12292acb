import { X } from 'lucide-preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type DataField, maxTagLength } from '../../utils/profile/annotation.ts';
import { maxDataFields, maxDataLength } from '../../utils/profile/data-field.ts';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './data-fields.css';

interface DataFieldsProps {
  data: readonly DataField[];
  /** Sets the value of a field, or adds the field. An empty value removes it. */
  onSet: (name: string, value: string) => void;
}

/** What the user keeps with a person under names of their own. A value is saved when its field is left. */
export function DataFields({ data, onSet }: DataFieldsProps) {
  const t = useTranslate();
  const [isAdding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(false);
  useLayoutEffect(() => {
    if (wasAdding.current && !isAdding) opener.current?.focus();
    wasAdding.current = isAdding;
  }, [isAdding]);
  return (
    <div class="data-fields">
      <p class="data-title">{t('own_data')}</p>
      {data.map((field) => (
        <Field
          key={field.name}
          {...field}
          onSet={(name, value) => {
            if (value === '') opener.current?.focus();
            onSet(name, value);
          }}
        />
      ))}
      {isAdding ? (
        <NewField
          onAdd={(name, value) => {
            setAdding(false);
            onSet(name, value);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        data.length < maxDataFields && (
          <button ref={opener} type="button" class="button-text" onClick={() => setAdding(true)}>
            {t('data_add')}
          </button>
        )
      )}
    </div>
  );
}

function Field({ name, value, onSet }: DataField & Pick<DataFieldsProps, 'onSet'>) {
  const t = useTranslate();
  const id = useId();
  return (
    <div class="data-field">
      <label for={id} dir="auto">
        {name}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={value.split('\n').length}
        maxLength={maxDataLength}
        value={value}
        onChange={({ currentTarget }) => onSet(name, currentTarget.value)}
      />
      <ToolButton
        icon={X}
        name={t('data_remove', name)}
        isCompact
        onClick={() => onSet(name, '')}
      />
    </div>
  );
}

interface NewFieldProps {
  onAdd: (name: string, value: string) => void;
  onCancel: () => void;
}

function NewField({ onAdd, onCancel }: NewFieldProps) {
  const t = useTranslate();
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="data-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && value.trim() !== '') onAdd(name, value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        ref={first}
        dir="auto"
        aria-label={t('data_name')}
        placeholder={t('data_name')}
        maxLength={maxTagLength}
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <input
        dir="auto"
        aria-label={t('data_value')}
        placeholder={t('data_value')}
        maxLength={maxDataLength}
        value={value}
        onInput={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('data_add')}
      </button>
      <button type="button" class="button-text" onClick={onCancel}>
        {t('cancel')}
      </button>
    </form>
  );
}

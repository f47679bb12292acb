import { useId, useRef, useState } from 'preact/hooks';
import { isSameTag, maxTagLength } from '../../utils/profile/annotation.ts';
import { cleanListName, type PeopleList } from '../../utils/profile/people-list.ts';
import { useTranslate } from '../ui/translate.tsx';
import { type Asked, useAskedFocus } from '../ui/use-asked-focus.ts';
import './list-name-field.css';

interface ListNameFieldProps extends Asked {
  /** The accessible name of the field. */
  label: string;
  /** The text of the button. */
  action: string;
  name?: string;
  /** No two lists have the same name. The one being renamed isn't among them. */
  lists: readonly PeopleList[];
  onName: (name: string) => void;
}

/** A field for the name of a list. Says so if there is a list of this name already. */
export function ListNameField(props: ListNameFieldProps) {
  const { label, action, name = '', lists, onName, ...asked } = props;
  const t = useTranslate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useAskedFocus(field, asked);
  const [text, setText] = useState(name);
  const cleaned = cleanListName(text);
  const isTaken = cleaned !== undefined && lists.some((list) => isSameTag(list.name, cleaned));
  return (
    <form
      class="list-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (cleaned === undefined || isTaken) return;
        onName(cleaned);
        setText('');
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={label}
        placeholder={label}
        aria-invalid={isTaken}
        aria-describedby={id}
        dir="auto"
        maxLength={maxTagLength}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button small" aria-disabled={cleaned === undefined || isTaken}>
        {action}
      </button>
      <p id={id} class="problem" role="status">
        {isTaken && t('list_name_taken')}
      </p>
    </form>
  );
}

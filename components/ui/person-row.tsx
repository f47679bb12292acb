import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Monogram } from './monogram.tsx';
import './person-row.css';

interface PersonRowProps {
  name: string;
  onShow: () => void;
  /** What stands under the name, and at the row's end. */
  details?: ComponentChildren;
  aside?: ComponentChildren;
}

/** A person in a list: a button named by the name alone, the rest as its description. */
export function PersonRow({ name, onShow, details, aside }: PersonRowProps) {
  const id = useId();
  return (
    <li class="person-row">
      <Monogram name={name} />
      <div class="person-main">
        <button
          type="button"
          class="person-name"
          dir="auto"
          aria-describedby={`${id}-details ${id}-aside`}
          onClick={onShow}
        >
          {name}
        </button>
        <div id={`${id}-details`} class="person-details">
          {details}
        </div>
      </div>
      <div id={`${id}-aside`} class="person-aside">
        {aside}
      </div>
    </li>
  );
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { cutLine } from './cut-line.tsx';
import { Monogram } from './monogram.tsx';
import './person-row.css';

interface PersonRowProps {
  name: string;
  onShow: () => void;
  /** Shown under the name. */
  details?: ComponentChildren;
  /** Shown at the end of the row. */
  aside?: ComponentChildren;
  /** Buttons after it. */
  actions?: ComponentChildren;
}

/** A person in a list: a button with the person's name, which the details and the aside describe. */
export function PersonRow({ name, onShow, details, aside, actions }: PersonRowProps) {
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
          {cutLine(name)}
        </button>
        <div id={`${id}-details`} class="person-details">
          {details}
        </div>
      </div>
      <div id={`${id}-aside`} class="person-aside">
        {aside}
      </div>
      {actions && <div class="person-actions">{actions}</div>}
    </li>
  );
}

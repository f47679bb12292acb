import type { PartialInputHTMLAttributes } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useTranslate } from './translate.tsx';
import './suggesting-field.css';

type FieldAttributes = Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'role' | 'type'>;

interface SuggestingFieldProps extends FieldAttributes {
  /** Whether screen readers announce a combobox: the suggestions are most of what can be entered. */
  isCombobox?: boolean;
  /** What the list offers for the text in the field. */
  suggestions: readonly string[];
  /** Whether the list stays open after a choice, so that the user can choose more. */
  staysOpen?: boolean;
  onChoose: (suggestion: string) => void;
  /** Enter was pressed while no suggestion is active. */
  onEnter?: () => void;
}

/**
 * A text field with a list of suggestions below it. The arrow keys move through the list, Enter chooses
 * and Escape closes it; the focus stays in the field. nb. Not a `datalist`: it can't suggest the next tag
 * after a comma, and browsers expose its field as a combobox, which a field for new tags is not.
 */
export function SuggestingField(props: SuggestingFieldProps) {
  const { isCombobox = false, suggestions, staysOpen = false, onChoose, onEnter, ...field } = props;
  const t = useTranslate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [activeIndex, setActiveIndex] = useState(-1);
  const shown = isOpen ? suggestions : [];
  const active = shown[activeIndex];
  const hasList = shown.length > 0;
  useEffect(() => {
    list.current?.children[activeIndex]?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex]);

  const open = () => setOpen(true);
  const close = () => {
    setOpen(false);
    setActiveIndex(-1);
  };
  const choose = (suggestion: string) => {
    if (staysOpen) setActiveIndex(-1);
    else close();
    onChoose(suggestion);
  };
  const move = (step: 1 | -1) => {
    open();
    const next = activeIndex + step;
    setActiveIndex(next < -1 ? suggestions.length - 1 : next === suggestions.length ? -1 : next);
  };
  /** Returns whether the key has a function here. */
  const handleKey = (key: string): boolean => {
    switch (key) {
      case 'ArrowDown':
        move(1);
        return true;
      case 'ArrowUp':
        move(-1);
        return true;
      case 'Enter':
        if (active === undefined) onEnter?.();
        else choose(active);
        return true;
      case 'Escape':
        if (hasList) close();
        return hasList;
      default:
        return false;
    }
  };
  return (
    <div class="suggesting-field">
      <input
        {...field}
        type="text"
        {...(isCombobox && { role: 'combobox', 'aria-expanded': hasList })}
        dir="auto"
        autocomplete="off"
        aria-autocomplete="list"
        aria-controls={hasList ? id : undefined}
        aria-activedescendant={active === undefined ? undefined : `${id}-${activeIndex}`}
        onFocus={open}
        onClick={open}
        onBlur={close}
        onKeyDown={(event) => {
          if (event.isComposing || !handleKey(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onInput={(event) => {
          open();
          setActiveIndex(-1);
          field.onInput?.(event);
        }}
      />
      {hasList && (
        <div ref={list} id={id} class="suggestions" role="listbox" aria-label={t('suggestions')}>
          {shown.map((suggestion, index) => (
            // biome-ignore lint/a11y: the field handles the keys and keeps the focus.
            <div
              key={suggestion}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === activeIndex}
              dir="auto"
              // nb. The field would lose the focus, which closes the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
            >
              {suggestion}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

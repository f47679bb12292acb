import { Check, ChevronDown } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../ui/translate.tsx';
import './welcome-step.css';

/**
 * `current` is open. `done` and `later` (put off) are folded to a line that opens again. `locked` can't be
 * opened before the one above it is done.
 */
export type StepState = 'current' | 'done' | 'later' | 'locked';

interface WelcomeStepProps {
  number: number;
  title: string;
  state: StepState;
  /** Shown beside the title once the step is done. */
  summary: string;
  children: ComponentChildren;
}

/** One step of the setup guide. When it becomes the current one, its heading gets the focus. */
export function WelcomeStep({ number, title, state, summary, children }: WelcomeStepProps) {
  const t = useTranslate();
  const id = useId();
  const [isOpened, setOpened] = useState(false);
  const heading = useHeadingFocus(state);
  const isFolding = state === 'done' || state === 'later';
  const isOpen = state === 'current' || (isFolding && isOpened);
  return (
    <li
      class={`card welcome-step is-${state}${isOpen ? '' : ' is-closed'}`}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <div class="welcome-step-head">
        <span class="welcome-step-mark" aria-hidden="true">
          {state === 'done' ? <Check size={16} strokeWidth={3} /> : number}
        </span>
        <h2 ref={heading} tabIndex={-1}>
          {isFolding ? (
            <button
              type="button"
              class="welcome-step-toggle"
              aria-expanded={isOpened}
              aria-controls={id}
              aria-describedby={`${id}-summary`}
              onClick={() => setOpened(!isOpened)}
            >
              {title}
              <ChevronDown size={18} aria-hidden="true" />
            </button>
          ) : (
            title
          )}
        </h2>
        {isFolding && (
          <p id={`${id}-summary`} class="quiet welcome-step-summary">
            {state === 'done' ? summary : t('welcome_later')}
          </p>
        )}
      </div>
      <div id={id} class="welcome-step-content" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  );
}

/** nb. Not when the page opens: focus moves only after the user has done the step before. */
function useHeadingFocus(state: StepState) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current !== state && state === 'current') heading.current?.focus();
    shown.current = state;
  }, [state]);
  return heading;
}

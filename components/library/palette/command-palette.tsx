import { User } from 'lucide-preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { plural } from '../../../utils/i18n/plural.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { parseQuery, type Term } from '../../../utils/search/parse-query.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { Marked } from '../list/marked.tsx';
import type { PaletteCommand } from './palette-command.ts';
import { type PaletteContext, paletteCommands } from './palette-commands.ts';
import { type PaletteOption, paletteSections } from './palette-options.ts';
import './command-palette.css';

export interface CommandPaletteProps {
  context: PaletteContext;
  /** The people who match a text, best first; for a blank one, those whom the user may want now. */
  findPeople: (text: string) => readonly ProfileSummary[];
  /** The ids of the commands that were used, latest first. */
  recent: readonly string[];
  onPerson: (slug: Slug) => void;
  onCommand: (command: PaletteCommand) => void;
  onClose: () => void;
}

/** A dialog with a field that finds people and commands. Enter goes to the active one. */
export function CommandPalette({ context, findPeople, recent, ...props }: CommandPaletteProps) {
  const t = useTranslate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  const sections = useMemo(
    () => paletteSections(text, findPeople(text), paletteCommands(context, t), recent, t),
    [text, findPeople, context, recent, t],
  );
  const terms = useMemo(() => wordsOf(text), [text]);
  const options = sections.flatMap(({ options }) => options);
  // nb. There may be fewer than there were when it was chosen: the library changes.
  const at = Math.min(activeIndex, options.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, sections]);

  const choose = (option: PaletteOption | undefined) => {
    if (option?.kind === 'person') props.onPerson(option.person.slug);
    else if (option) props.onCommand(option.command);
  };
  const pressKey = (event: KeyboardEvent) => {
    const isToggle = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const step = steps[event.key];
    if (event.isComposing) return;
    if (isToggle) props.onClose();
    else if (event.key === 'Enter') choose(options[at]);
    else if (step && options.length > 0) {
      setActiveIndex((at + step + options.length) % options.length);
    } else return;
    event.preventDefault();
  };
  let index = 0;
  return (
    <Dialog title={t('library_palette')} onClose={props.onClose}>
      <div class="palette">
        <input
          type="text"
          class="palette-field"
          role="combobox"
          aria-label={t('palette_find')}
          aria-expanded={options.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${id}-${at}` : undefined}
          placeholder={t('palette_find')}
          // nb. While it is empty, the hint follows the page.
          dir={text === '' ? undefined : 'auto'}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActiveIndex(0);
          }}
          onKeyDown={pressKey}
        />
        <div ref={list} id={id} class="palette-list" role="listbox" aria-label={t('suggestions')}>
          {sections.map(({ name, options }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be part of a listbox.
            <div key={name} class="palette-section" role="group" aria-label={name}>
              <div class="palette-heading" dir="auto" aria-hidden="true">
                {name}
              </div>
              {options.map((option) => {
                const own = index++;
                return (
                  <Option
                    key={own}
                    id={`${id}-${own}`}
                    option={option}
                    terms={terms}
                    isActive={own === at}
                    onActive={() => setActiveIndex(own)}
                    onChoose={() => choose(option)}
                  />
                );
              })}
            </div>
          ))}
        </div>
        <p class={options.length > 0 ? 'visually-hidden' : 'palette-none'} role="status">
          {text.trim() !== '' && resultText(options.length, t)}
        </p>
      </div>
    </Dialog>
  );
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

const resultText = (count: number, t: ReturnType<typeof useTranslate>) =>
  count === 0 ? t('library_no_match') : plural(t, 'palette_results', count);

/** The words of a text, to be marked where they occur. */
const wordsOf = (text: string): readonly Term[] =>
  parseQuery(text)
    .flat()
    .filter(({ field, isExcluded }) => field === undefined && !isExcluded);

interface OptionProps {
  id: string;
  option: PaletteOption;
  terms: readonly Term[];
  isActive: boolean;
  onActive: () => void;
  onChoose: () => void;
}

function Option({ id, option, terms, isActive, onActive, onChoose }: OptionProps) {
  const { icon: Icon, name, hint } = shownOf(option);
  return (
    // biome-ignore lint/a11y: the field handles the keys and keeps the focus.
    <div
      id={id}
      class="palette-option"
      role="option"
      aria-selected={isActive}
      // nb. Not `pointerenter`, which fires when the list scrolls below a pointer that rests.
      onPointerMove={onActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon size={16} aria-hidden="true" />
      <span class="palette-name" dir="auto">
        <Marked text={name} terms={terms} />
      </span>{' '}
      {hint && (
        <span class="palette-hint" dir="auto">
          <Marked text={hint} terms={option.kind === 'person' ? terms : []} />
        </span>
      )}
    </div>
  );
}

function shownOf(option: PaletteOption) {
  if (option.kind === 'command') {
    const { name, icon } = option.command;
    return { name, icon, hint: option.group };
  }
  const { name, role, company, headline } = option.person;
  return { name, icon: User, hint: [role, company].filter(Boolean).join(' · ') || headline };
}

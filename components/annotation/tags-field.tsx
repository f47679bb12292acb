import { Tag, X } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/messages.ts';
import { isSameTag, maxTagLength, maxTags } from '../../utils/profile/annotation.ts';
import { findSuggestions } from '../ui/find-suggestions.ts';
import { SuggestingField } from '../ui/suggesting-field.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { type Asked, useAskedFocus } from '../ui/use-asked-focus.ts';
import { atLastComma, type TagRefusal, typedTags } from './typed-tags.ts';
import './tags-field.css';

const MAX_SUGGESTIONS = 8;

interface TagsFieldProps extends Asked {
  tags: readonly string[];
  /** All tags in the library. There may be thousands. */
  suggestions: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** A profile's tags, each with a button to remove it, and the field that adds new ones. */
export function TagsField({ tags, suggestions, onAdd, onRemove, ...asked }: TagsFieldProps) {
  const t = useTranslate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useAskedFocus(field, asked);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<TagRefusal>();
  /** Adds the finished tags. Refused ones go back into the field, before the one being typed. */
  const addTags = (finished: string, typing = '') => {
    const { added, left, refusal } = typedTags(finished, tags);
    for (const tag of added) onAdd(tag);
    const rest = left ? [left, typing].filter(Boolean).join(' ') : typing;
    // nb. Preact doesn't update the field if `rest` equals the text before the comma was typed.
    if (field.current) field.current.value = rest;
    setText(rest);
    setRefusal(refusal);
  };
  const unusedSuggestions = findSuggestions(suggestions, text)
    .filter((tag) => !tags.some((other) => isSameTag(tag, other)))
    .slice(0, MAX_SUGGESTIONS);
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers can't lay out a fieldset as one line.
    <div class="tags-field" role="group" aria-label={t('tags_label')}>
      <Tag size={15} aria-hidden="true" />
      <ul class="tag-list">
        {tags.map((tag) => (
          <TagItem
            key={tag}
            tag={tag}
            onRemove={() => {
              // The button that has the focus is about to be removed.
              field.current?.focus();
              onRemove(tag);
            }}
          />
        ))}
      </ul>
      <div class="tag-entry">
        <SuggestingField
          ref={field}
          aria-label={t('tag_add')}
          placeholder={t('tag_add')}
          aria-invalid={refusal !== undefined}
          aria-describedby={`${id}-refusal`}
          value={text}
          suggestions={unusedSuggestions}
          staysOpen
          onChoose={(tag) => {
            setText('');
            setRefusal(undefined);
            onAdd(tag);
          }}
          onEnter={() => addTags(text)}
          onInput={(event) => {
            const { value } = event.currentTarget;
            const [finished, typing] = atLastComma(value);
            // nb. An input method may still be composing the text: don't split it yet.
            if (finished && !event.isComposing) return addTags(finished, typing);
            setText(value);
            setRefusal(undefined);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text') ?? '';
            // nb. A single-line field would remove the line breaks that separate the tags.
            if (!/[\n\r]/.test(pasted.trim())) return;
            event.preventDefault();
            addTags(`${text}${pasted}`);
          }}
        />
      </div>
      <p id={`${id}-refusal`} class="problem" role="status">
        {refusal && refusalText(refusal, t)}
      </p>
    </div>
  );
}

/** A tag with the button that removes it. */
export function TagItem({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  const label = useTranslate()('tag_remove', tag);
  return (
    <li class="tag">
      <span dir="auto">{tag}</span>
      <button type="button" aria-label={label} title={label} onClick={onRemove}>
        <X size={13} aria-hidden="true" />
      </button>
    </li>
  );
}

function refusalText(refusal: TagRefusal, t: Translate): string {
  switch (refusal.kind) {
    case 'too-long':
      return t('tag_too_long', String(maxTagLength));
    case 'full':
      return t('tags_limit', String(maxTags));
    case 'duplicate':
      return t('tag_duplicate', refusal.tag);
  }
}

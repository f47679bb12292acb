import { Tag, X } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/messages.ts';
import { isSameTag, maxTagLength, maxTags } from '../../utils/profile/annotation.ts';
import { suggested } from '../ui/suggested.ts';
import { useTranslate } from '../ui/translate.tsx';
import { TagSuggestions } from './tag-suggestions.tsx';
import { atLastComma, type TagRefusal, typedTags } from './typed-tags.ts';
import './tags-field.css';

/** How many suggestions are shown at a time. */
const FEW = 8;

interface TagsFieldProps {
  tags: readonly string[];
  /** All tags in use; may be many thousands. */
  suggestions: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** The tags put to a profile, each to be taken off, and the field that adds some. */
export function TagsField({ tags, suggestions, onAdd, onRemove }: TagsFieldProps) {
  const t = useTranslate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<TagRefusal>();
  const [isSuggesting, setSuggesting] = useState(false);
  /** Adds what is `ended`; what is refused goes back before what is still being typed. */
  const take = (ended: string, typing = '') => {
    const { added, left, refusal } = typedTags(ended, tags);
    for (const tag of added) onAdd(tag);
    const rest = left ? [left, typing].filter(Boolean).join(' ') : typing;
    // nb. Nothing is drawn anew where it is what the field held before the comma.
    if (field.current) field.current.value = rest;
    setText(rest);
    setRefusal(refusal);
  };
  const offered = suggested(suggestions, text)
    .filter((tag) => !tags.some((other) => isSameTag(tag, other)))
    .slice(0, FEW);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one line.
    <div
      class="tags-field"
      role="group"
      aria-label={t('tags_label')}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!stays) setSuggesting(false);
      }}
    >
      <Tag size={15} aria-hidden="true" />
      <ul class="tag-list">
        {tags.map((tag) => (
          <OwnTag
            key={tag}
            tag={tag}
            onRemove={() => {
              // Its button goes with it.
              field.current?.focus();
              onRemove(tag);
            }}
          />
        ))}
      </ul>
      <div class="tag-entry">
        <input
          ref={field}
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={t('tag_add')}
          placeholder={t('tag_add')}
          aria-invalid={refusal !== undefined}
          aria-describedby={`${id}-refusal`}
          value={text}
          onFocus={() => setSuggesting(true)}
          onInput={(event) => {
            const { value } = event.currentTarget;
            const [ended, typing] = atLastComma(value);
            setSuggesting(true);
            // nb. What an input method is still composing is not to be taken apart.
            if (ended && !event.isComposing) return take(ended, typing);
            setText(value);
            setRefusal(undefined);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text') ?? '';
            // nb. A field of one line would drop the line breaks between the tags.
            if (!/[\n\r]/.test(pasted.trim())) return;
            event.preventDefault();
            take(`${text}${pasted}`);
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter') take(text);
            if (event.key === 'Escape' && isSuggesting) {
              event.stopPropagation();
              setSuggesting(false);
            }
          }}
        />
        {isSuggesting && offered.length > 0 && (
          <TagSuggestions
            tags={offered}
            onChoose={(tag) => {
              field.current?.focus();
              setText('');
              setRefusal(undefined);
              onAdd(tag);
            }}
          />
        )}
      </div>
      <p id={`${id}-refusal`} class="problem" role="status">
        {refusal && refusalText(refusal, t)}
      </p>
    </div>
  );
}

function OwnTag({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  const remove = useTranslate()('tag_remove', tag);
  return (
    <li class="tag">
      <span dir="auto">{tag}</span>
      <button type="button" aria-label={remove} title={remove} onClick={onRemove}>
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
      return t('tags_full', String(maxTags));
    case 'twice':
      return t('tag_twice', refusal.tag);
  }
}

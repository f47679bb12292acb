import { Tag } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import { TagItem, TagsField } from '../../annotation/tags-field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useTranslate } from '../../ui/translate.tsx';

interface TagsMenuProps {
  /** The selected people. */
  people: readonly ProfileSummary[];
  suggestions: readonly string[];
  target?: string | undefined;
  isDisabled: boolean;
  isAsked?: boolean;
  onAsked?: (() => void) | undefined;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** A button that opens the tags of the selected people. Each can be removed, and others added. */
export function TagsMenu({ people, suggestions, target, isDisabled, ...props }: TagsMenuProps) {
  const t = useTranslate();
  return (
    <Menu
      openerClass="tool"
      target={target}
      isDisabled={isDisabled}
      isAsked={props.isAsked ?? false}
      onAsked={props.onAsked}
      opener={
        <>
          <Tag size={16} aria-hidden="true" />
          <span class="tool-name">{t('library_tag')}</span>
        </>
      }
    >
      {() => <SelectedTags people={people} suggestions={suggestions} {...props} />}
    </Menu>
  );
}

type SelectedTagsProps = Pick<TagsMenuProps, 'people' | 'suggestions' | 'onAdd' | 'onRemove'>;

/** nb. Made only while the menu is open: it looks through everyone selected. */
function SelectedTags({ people, suggestions, onAdd, onRemove }: SelectedTagsProps) {
  const t = useTranslate();
  const { all, some } = useMemo(() => tagsOf(people), [people]);
  return (
    <>
      <TagsField tags={all} suggestions={suggestions} onAdd={onAdd} onRemove={onRemove} />
      {some.length > 0 && (
        <>
          <p class="quiet">{t('tags_some')}</p>
          <ul class="tag-list">
            {some.map((tag) => (
              <TagItem key={tag} tag={tag} onRemove={() => onRemove(tag)} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The tags that all of the people have, and those that only some have. */
function tagsOf(people: readonly ProfileSummary[]) {
  const counts = new Map<string, number>();
  for (const { tags = [] } of people) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const tags = [...counts.keys()];
  return {
    all: tags.filter((tag) => counts.get(tag) === people.length),
    some: tags.filter((tag) => counts.get(tag) !== people.length),
  };
}

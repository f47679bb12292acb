import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { isSameTag } from '../../utils/profile/annotation.ts';
import { useTranslate } from '../ui/translate.tsx';
import './tag-filter.css';

/** A tag, and how many profiles have it. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

interface TagFilterProps {
  tags: readonly TagCount[];
  chosen: readonly string[];
  onChoose: (tags: readonly string[]) => void;
}

/** All tags, of which several can be chosen. Also shows chosen ones that no profile has any more. */
export function TagFilter({ tags, chosen, onChoose }: TagFilterProps) {
  const t = useTranslate();
  const number = numberFormat(localeOf(t), {});
  const gone = chosen.filter((tag) => !tags.some((other) => isSameTag(tag, other.tag)));
  const choices = [...gone.map((tag) => ({ tag, count: 0 })), ...tags];
  if (choices.length === 0) return null;
  return (
    <fieldset class={chosen.length > 0 ? 'tag-filter is-set' : 'tag-filter'}>
      <legend>{t('library_tags')}</legend>
      <div class="tag-filter-choices">
        {choices.map(({ tag, count }) => {
          const others = chosen.filter((other) => !isSameTag(tag, other));
          return (
            <label key={tag} class="choice">
              <input
                type="checkbox"
                checked={others.length < chosen.length}
                onChange={(event) =>
                  onChoose(event.currentTarget.checked ? [...chosen, tag] : others)
                }
              />
              <span class="tag-filter-tag" dir="auto">
                {tag}
              </span>{' '}
              <span class="tag-filter-count">{number.format(count)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

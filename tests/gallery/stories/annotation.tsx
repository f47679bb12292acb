import type { ComponentProps } from 'preact';
import { DataFields } from '../../../components/annotation/data-fields.tsx';
import { NoteField } from '../../../components/annotation/note-field.tsx';
import { TagChips } from '../../../components/annotation/tag-chips.tsx';
import { TagsField } from '../../../components/annotation/tags-field.tsx';
import { WatchMenu } from '../../../components/annotation/watch-menu.tsx';
import { type WatchInterval, type WatchTarget, watchId } from '../../../utils/queue/watch.ts';
import { adaSlug } from '../../components/people.ts';
import { arabic, arabicTags, hostile, long, longTag } from '../samples.ts';
import { after, click, focus, groupsOf, noop, press, rtl, steps, type } from '../story.ts';

const library = groupsOf('library');

const note = { slug: adaSlug, note: '', unsaved: false, onChange: noop };
const tags = {
  tags: ['mathematics', 'To call'],
  suggestions: ['candidate', 'investor', 'Mathematics', 'robotics'],
  onAdd: noop,
  onRemove: noop,
};
const data = [
  { name: 'E-mail', value: 'ada@engines.example' },
  { name: 'Phone', value: '+44 20 7946 0018' },
];
const hostileTag = (hostile.name ?? '').slice(0, 60);

const ada: WatchTarget = { kind: 'person', slug: adaSlug };
const watched = new Map<string, WatchInterval>([[watchId(ada), 30]]);
const watch = (props: Partial<ComponentProps<typeof WatchMenu>>) => (
  // nb. The panel opens at the end of the button.
  <div class="tool-row" style={{ paddingInlineStart: 120 }}>
    <WatchMenu targets={[ada]} everyDays={new Map()} edit={noop} showsState {...props} />
  </div>
);

export const groups = [
  library('NoteField', {
    empty: <NoteField {...note} />,
    shared: <NoteField {...note} isShared />,
    short: <NoteField {...note} note="Met at tea." />,
    long: <NoteField {...note} note={long.about ?? ''} />,
    hostile: <NoteField {...note} note={hostile.about ?? ''} />,
    saving: after(type('textarea', 'Met at tea'), <NoteField {...note} unsaved />),
    saved: after(type('textarea', 'Met at tea'), <NoteField {...note} />),
    'right to left': rtl(<NoteField {...note} note={arabic.about ?? ''} />),
  }),
  library('DataFields', {
    empty: <DataFields data={[]} onSet={noop} />,
    filled: <DataFields data={data} onSet={noop} />,
    adding: after(click('button'), <DataFields data={[]} onSet={noop} />),
    long: (
      <DataFields
        data={[
          { name: longTag, value: long.about ?? '' },
          { name: 'Lines', value: 'one\ntwo\nthree' },
        ]}
        onSet={noop}
      />
    ),
    hostile: <DataFields data={[{ name: hostileTag, value: hostile.about ?? '' }]} onSet={noop} />,
    'right to left': rtl(
      <DataFields data={[{ name: arabicTags[0] ?? '', value: arabic.about ?? '' }]} onSet={noop} />,
    ),
  }),
  library(
    'WatchMenu',
    {
      closed: watch({}),
      open: after(click('button'), watch({})),
      watched: watch({ everyDays: watched }),
      'watched, open': after(click('button'), watch({ everyDays: watched })),
      disabled: watch({ isDisabled: true }),
      'right to left': rtl(watch({ everyDays: watched }), click('button')),
    },
    { height: 240 },
  ),
  library('TagChips', {
    one: <TagChips tags={['candidate']} />,
    many: <TagChips tags={['candidate', 'robotics', 'To call', 'q3']} />,
    long: <TagChips tags={[longTag, longTag.toUpperCase()]} />,
    hostile: <TagChips tags={[hostileTag]} />,
    'right to left': rtl(<TagChips tags={arabicTags} />),
  }),
  library(
    'TagsField',
    {
      empty: <TagsField {...tags} tags={[]} />,
      some: <TagsField {...tags} />,
      many: <TagsField {...tags} tags={Array.from({ length: 40 }, (_, index) => `tag ${index}`)} />,
      long: <TagsField {...tags} tags={[longTag, hostileTag]} />,
      suggesting: after(focus('input'), <TagsField {...tags} />),
      'already there': after(
        steps(type('input', 'mathematics'), press('input', 'Enter')),
        <TagsField {...tags} />,
      ),
      'too long': after(
        steps(type('input', 'x'.repeat(61)), press('input', 'Enter')),
        <TagsField {...tags} />,
      ),
      'right to left': rtl(<TagsField {...tags} tags={arabicTags} />, focus('input')),
    },
    { height: 240 },
  ),
];

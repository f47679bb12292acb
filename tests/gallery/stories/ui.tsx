import { FileUp, Star, Trash2 } from 'lucide-preact';
import { AccessNotice } from '../../../components/ui/access-notice.tsx';
import { BrandMark } from '../../../components/ui/brand-mark.tsx';
import { ChoiceField } from '../../../components/ui/choice-field.tsx';
import { ClampedText } from '../../../components/ui/clamped-text.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { HelpLink } from '../../../components/ui/help-link.tsx';
import { LibraryLink } from '../../../components/ui/library-link.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { Monogram } from '../../../components/ui/monogram.tsx';
import { Notice } from '../../../components/ui/notice.tsx';
import { PersonRow } from '../../../components/ui/person-row.tsx';
import { ProgressBar } from '../../../components/ui/progress-bar.tsx';
import { SearchField } from '../../../components/ui/search-field.tsx';
import { SuggestingField } from '../../../components/ui/suggesting-field.tsx';
import { ToolButton } from '../../../components/ui/tool-button.tsx';
import { UpdateNotice } from '../../../components/ui/update-notice.tsx';
import { displayName } from '../../../utils/profile/summarize.ts';
import { HOUR, MINUTE, NOW } from '../../components/people.ts';
import { arabic, hostile, long } from '../samples.ts';
import { after, click, focus, groupsOf, noop, press, rtl } from '../story.ts';
import { failureTextGroups } from './destinations.tsx';

const popup = groupsOf('popup');
const library = groupsOf('library');

const choices = [
  ['a', 'First choice'],
  ['b', 'Second choice'],
] as const;

const choice = { label: 'Sort by', noneLabel: 'Any', choices, onChoose: noop };

const buttons = (
  <>
    <button type="button" class="button primary">
      Try again
    </button>
    <button type="button" class="button">
      Cancel
    </button>
  </>
);

const suggesting = {
  'aria-label': 'Company',
  value: '',
  suggestions: ['Acme', 'Bolt', 'Northwind Robotics'],
  onChoose: noop,
};

const row = { onShow: noop, details: 'VP Product · Northwind Robotics', aside: '5 min ago' };

const searchField = { field: { current: null }, onSearch: noop, onDown: noop };

export const groups = [
  popup('AccessNotice', {
    plain: <AccessNotice onAllow={noop} />,
    'can be dismissed': <AccessNotice onAllow={noop} onDismiss={noop} />,
    'right to left': rtl(<AccessNotice onAllow={noop} onDismiss={noop} />),
  }),
  popup('UpdateNotice', {
    plain: <UpdateNotice />,
    'right to left': rtl(<UpdateNotice />),
  }),
  library('BrandMark', { small: <BrandMark />, large: <BrandMark size={56} /> }),
  library('ChoiceField', {
    none: <ChoiceField {...choice} chosen={undefined} />,
    chosen: <ChoiceField {...choice} chosen="b" />,
    'not among the choices': <ChoiceField<string> {...choice} chosen="Gone" />,
    long: <ChoiceField<string> {...choice} chosen={displayName(long)} />,
    'right to left': rtl(<ChoiceField<string> {...choice} chosen={displayName(arabic)} />),
  }),
  library('ClampedText', {
    short: <ClampedText text="One line." />,
    long: <ClampedText text={long.about ?? ''} />,
    unfolded: after(click('button'), <ClampedText text={long.about ?? ''} />),
    'many lines': <ClampedText text={'One\nTwo\nThree\nFour\nFive\nSix\nSeven'} />,
    hostile: <ClampedText text={hostile.about ?? ''} />,
    'right to left': rtl(<ClampedText text={arabic.about ?? ''} />),
  }),
  library(
    'Dialog',
    {
      short: (
        <Dialog title="Export 3 profiles" onClose={noop}>
          <p>A sentence.</p>
          <div class="actions dialog-actions">{buttons}</div>
        </Dialog>
      ),
      long: (
        <Dialog title={displayName(long)} onClose={noop}>
          {Array.from({ length: 30 }, (_, index) => (
            <p key={index}>Line {index + 1} of thirty.</p>
          ))}
          <div class="actions dialog-actions">{buttons}</div>
        </Dialog>
      ),
      'right to left': rtl(
        <Dialog title={displayName(arabic)} onClose={noop}>
          <p dir="auto">{arabic.about}</p>
          <div class="actions dialog-actions">{buttons}</div>
        </Dialog>,
      ),
    },
    { width: 700, height: 480 },
  ),
  popup('HelpLink', {
    plain: <HelpLink code="offline" />,
    'right to left': rtl(<HelpLink code="offline" />),
  }),
  popup('LibraryLink', {
    plain: <LibraryLink />,
    'many found': <LibraryLink search="robotics">Show all 12,345 in the library</LibraryLink>,
    'right to left': rtl(<LibraryLink search="دبي">عرض الكل</LibraryLink>),
  }),
  popup('Moment', {
    old: <Moment time={NOW - 3 * HOUR} now={NOW} />,
    recent: <Moment time={NOW - 5 * MINUTE} now={NOW} />,
    'in a sentence': (
      <Moment time={NOW - 400 * 24 * HOUR} now={NOW} within={(age) => `Fetched ${age}`} />
    ),
  }),
  popup('Monogram', {
    'two words': <Monogram name="Ada Lovelace" />,
    'one word': <Monogram name="Plato" />,
    emoji: <Monogram name="👩‍🚀 Nova" />,
    hostile: <Monogram name={displayName(hostile)} />,
    'right to left': rtl(<Monogram name={displayName(arabic)} />),
  }),
  popup('Notice', {
    alert: (
      <Notice role="alert" title="Fetch failed">
        <p>OutX had a server error.</p>
      </Notice>
    ),
    status: (
      <Notice role="status">
        <p>The key is saved.</p>
      </Notice>
    ),
    calm: (
      <Notice role="alert" isCalm title="Add your API key">
        <p>Fetching needs a key.</p>
      </Notice>
    ),
    'with actions': (
      <Notice role="alert" title="Fetch failed" actions={buttons}>
        <p>OutX had a server error.</p>
      </Notice>
    ),
    long: (
      <Notice role="alert" title={displayName(long)} actions={buttons}>
        <p>{long.headline}</p>
      </Notice>
    ),
    'right to left': rtl(
      <Notice role="alert" title={displayName(arabic)} actions={buttons}>
        <p dir="auto">{arabic.about}</p>
      </Notice>,
    ),
  }),
  popup('PersonRow', {
    one: (
      <ul class="people">
        <PersonRow name="Maya Lindqvist" {...row} />
      </ul>
    ),
    many: (
      <ul class="people">
        {['Maya Lindqvist', 'Tomás Okafor', 'Rosa Feldstein'].map((name) => (
          <PersonRow key={name} name={name} {...row} />
        ))}
      </ul>
    ),
    'name only': (
      <ul class="people">
        <PersonRow name="Maya Lindqvist" onShow={noop} />
      </ul>
    ),
    long: (
      <ul class="people">
        <PersonRow {...row} name={displayName(long)} details={long.headline} />
      </ul>
    ),
    hostile: (
      <ul class="people">
        <PersonRow {...row} name={displayName(hostile)} details={hostile.headline} />
      </ul>
    ),
    'right to left': rtl(
      <ul class="people">
        <PersonRow {...row} name={displayName(arabic)} details={arabic.headline} />
      </ul>,
    ),
  }),
  library('ProgressBar', {
    'just started': <ProgressBar label="Reading file" done={0} total={200} />,
    half: <ProgressBar label="Reading file" text="100 of 200" done={100} total={200} />,
    done: <ProgressBar label="Reading file" text="200 of 200" done={200} total={200} />,
    'unknown length': <ProgressBar label="Saving" />,
    'right to left': rtl(<ProgressBar label="Reading file" done={50} total={200} />),
  }),
  popup('SearchField', {
    empty: <SearchField {...searchField} search="" />,
    typed: <SearchField {...searchField} search="robotics" />,
    long: <SearchField {...searchField} search={displayName(long)} />,
    'right to left': rtl(<SearchField {...searchField} search={displayName(arabic)} />),
  }),
  library(
    'SuggestingField',
    {
      empty: <SuggestingField aria-label="Company" value="" suggestions={[]} onChoose={noop} />,
      typed: <SuggestingField aria-label="Company" value="Acme" suggestions={[]} onChoose={noop} />,
      suggesting: after(focus('input'), <SuggestingField {...suggesting} />),
      'one active': after(press('input', 'ArrowDown'), <SuggestingField {...suggesting} />),
      long: after(
        focus('input'),
        <SuggestingField {...suggesting} suggestions={[displayName(long), displayName(hostile)]} />,
      ),
      'right to left': rtl(
        <SuggestingField {...suggesting} suggestions={[displayName(arabic)]} />,
        focus('input'),
      ),
    },
    { height: 160 },
  ),
  library('ToolButton', {
    plain: <ToolButton icon={FileUp} name="Import" onClick={noop} />,
    off: <ToolButton icon={FileUp} name="Import" isDisabled onClick={noop} />,
    pressed: <ToolButton icon={Star} name="Star" isPressed onClick={noop} />,
    danger: <ToolButton icon={Trash2} name="Delete" tone="danger" onClick={noop} />,
    'right to left': rtl(<ToolButton icon={FileUp} name="Import" onClick={noop} />),
  }),
  ...failureTextGroups,
];

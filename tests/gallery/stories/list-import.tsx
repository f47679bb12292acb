import { ListColumns } from '../../../components/transfer/list-columns.tsx';
import { ListDialog, type ListDialogProps } from '../../../components/transfer/list-dialog.tsx';
import { ListGroups } from '../../../components/transfer/list-groups.tsx';
import { ListSettingsFields } from '../../../components/transfer/list-settings-fields.tsx';
import type { ListStage } from '../../../components/transfer/list-stage.ts';
import { ListSummary } from '../../../components/transfer/list-summary.tsx';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { type ListPreview, noSettings } from '../../../utils/import/list-preview.ts';
import type { ListedPerson } from '../../../utils/import/listed-person.ts';
import { unusableReasons } from '../../../utils/import/unusable-line.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { HOUR, NOW } from '../../components/people.ts';
import { hostile, long, longTag } from '../samples.ts';
import { after, click, focus, groupsOf, noop, rtl, steps } from '../story.ts';

const library = groupsOf('library');
const dialogSize = { width: 700, height: 860 };

const personOf = (slug: string, line: number, name?: string): ListedPerson => ({
  slug: slug as Slug,
  line,
  ...(name !== undefined && { name }),
});

const preview: ListPreview = {
  added: [
    {
      ...personOf('jane-doe', 2, 'Jane Doe'),
      role: 'Engineer',
      company: 'Acme, Inc.',
      connectedAt: Date.UTC(2024, 0, 2),
    },
    personOf('long', 3, long.name),
    personOf('hostile', 4, hostile.name),
    ...Array.from({ length: 250 }, (_, n) => personOf(`person-${n}`, 5 + n)),
  ],
  saved: [
    { person: personOf('maya', 300, 'Maya Lindqvist'), fetchedAt: NOW - 900 * HOUR },
    { person: personOf('tomas', 301, 'Tomás Okafor') },
  ],
  queued: [personOf('max', 302)],
  unusable: unusableReasons.map((reason, at) => ({ reason, line: 303 + at })),
};
const unusable: ListPreview = { ...preview, added: [], saved: [], queued: [] };
const nobody: ListPreview = { ...unusable, unusable: [] };

const table = {
  names: ['First Name', 'URL', 'Email Address', '', long.name ?? '', 'شركة'],
  choice: { address: 1, data: [2] },
};

const text = 'https://www.linkedin.com/in/jane-doe/\nlinkedin.com/in/max\nhttps://lnkd.in/abc';
const actions = {
  onText: noop,
  onFile: noop,
  onClear: noop,
  onColumns: noop,
  onSettings: noop,
  onStart: noop,
  onCancel: noop,
  onClose: noop,
};
const dialog = (stage: ListStage, props: Partial<ListDialogProps> = {}) => (
  <ListDialog
    stage={stage}
    now={NOW}
    text={stage.kind === 'empty' ? '' : text}
    settings={noSettings}
    tags={['candidate', longTag]}
    lists={['Robotics', 'Fair in Oslo']}
    {...actions}
    {...props}
  />
);
const previewed: ListStage = { kind: 'preview', preview };
const ofFile = { fileName: 'Connections.csv', settings: { ...noSettings, list: 'Connections' } };
const estimate = 'About 6 days at 50 a day.';
const openAll = steps(
  click('.list-group:nth-of-type(1) summary'),
  click('.list-group:nth-of-type(2) summary'),
  click('.list-group:nth-of-type(4) summary'),
);

export const groups = [
  library(
    'ListDialog',
    {
      empty: dialog({ kind: 'empty' }),
      reading: dialog({ kind: 'reading' }),
      preview: dialog(previewed, { estimate }),
      'a table': dialog({ ...previewed, table }, { ...ofFile, estimate }),
      'choosing a list': after(focus('.list-names > :last-child input'), dialog(previewed)),
      'nothing usable': dialog({ kind: 'preview', preview: unusable }),
      nobody: dialog({ kind: 'preview', preview: nobody }),
      starting: dialog({ kind: 'starting', done: 500, total: 1_234 }),
      started: dialog({ kind: 'started', queued: 96 }),
      'nobody to fetch': dialog({ kind: 'started', queued: 0 }),
      failed: dialog({ kind: 'failed', reason: 'storage-full' }),
      'not a list': dialog({ kind: 'failed', reason: 'not-a-list' }),
      'not queued': dialog({ kind: 'failed', reason: 'not-queued' }),
      'long file name': dialog(previewed, { fileName: long.name }),
      'right to left': rtl(dialog({ ...previewed, table }, ofFile)),
    },
    dialogSize,
  ),
  library(
    'ListDialog narrow',
    {
      empty: dialog({ kind: 'empty' }),
      preview: dialog(previewed, { estimate }),
      'a table': dialog({ ...previewed, table }, ofFile),
      'right to left': rtl(dialog(previewed)),
    },
    { width: 320, height: 568 },
  ),
  library(
    'ListDialog parts',
    {
      summary: (
        <Dialog title="A dialog">
          <ListSummary preview={preview} />
        </Dialog>
      ),
      groups: after(
        openAll,
        <Dialog title="A dialog">
          <ListGroups preview={preview} now={NOW} />
        </Dialog>,
      ),
      'groups right to left': rtl(
        <Dialog title="A dialog">
          <ListGroups preview={preview} now={NOW} />
        </Dialog>,
        openAll,
      ),
      columns: (
        <Dialog title="A dialog">
          <ListColumns table={table} onChoice={noop} />
        </Dialog>
      ),
      settings: (
        <Dialog title="A dialog">
          <ListSettingsFields
            preview={preview}
            settings={noSettings}
            onSettings={noop}
            tags={[]}
            lists={[]}
          />
        </Dialog>
      ),
    },
    dialogSize,
  ),
];

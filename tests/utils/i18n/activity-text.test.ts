import { expect, test } from 'vitest';
import { activityText } from '../../../utils/i18n/activity-text.ts';
import type { Activity } from '../../../utils/task/activity.ts';
import { t } from '../../components/translate.ts';
import { slugOf } from '../profile/slug-of.ts';

test.each<[Activity['kind'], string]>([
  ['enrich', 'Posts: You requested ada.'],
  ['lost', 'Posts: The answer to the request for ada was lost.'],
  ['completed', 'The posts of ada arrived.'],
  ['ended', 'The task for ada ended without posts.'],
])('the log says of %s that it was about posts', (kind, text) => {
  expect(activityText([{ at: 0, kind, type: 'posts', slug: slugOf('ada') }], t)).toContain(text);
});

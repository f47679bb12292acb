import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DeliveryReader } from '../../utils/engine/ports/deliveries.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Commands } from './use-commands.ts';
import { useLoaded } from './use-loaded.ts';

/** What asks where to send people, and the dialog that does. */
export function useSendTo(
  reader: DeliveryReader,
  commands: Pick<Commands, 'run' | 'onFault'>,
): { readonly ask: (slugs: readonly Slug[]) => void; readonly dialog: ComponentChildren } {
  const [slugs, setSlugs] = useState<readonly Slug[]>();
  const view = useLoaded(load, slugs !== undefined);
  const dialog = slugs && view && (
    <view.SendTo
      reader={reader}
      slugs={slugs}
      commands={commands}
      onClose={() => setSlugs(undefined)}
    />
  );
  return { ask: setSlugs, dialog };
}

const load = () => import('./send-to.tsx');

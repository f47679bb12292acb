import { onShortcut, type ShortcutTab } from '../../utils/browser/shortcuts.ts';
import { openSidePanel } from '../../utils/browser/side-panel.ts';
import { slugInTab } from '../../utils/browser/tab-slugs.ts';
import type { Engine } from '../../utils/engine/engine.ts';

/** Does what the browser's shortcuts ask for. Call this synchronously when the background starts. */
export function answerShortcuts(
  { command }: Pick<Engine, 'command'>,
  report: (error: unknown) => void,
): void {
  /** As the context menu does, it answers only by the badge. */
  const fetchProfile = async ({ id }: ShortcutTab) => {
    const slug = id === undefined ? undefined : await slugInTab(id);
    if (slug !== undefined) await command(slug, 'enrich');
  };
  onShortcut((action, tab) => {
    if (action === 'fetch') fetchProfile(tab).catch(report);
    else if (action === 'panel') openSidePanel(tab.windowId).catch(report);
  });
}

import type { ComponentChildren } from 'preact';
import { useLoaded } from '../shared/use-loaded.ts';
import type { CardNoticesProps } from './card-notices.tsx';

/** The notices of the card, once they are wanted: after the first content, which must not wait for them. */
export function useNotices(props: CardNoticesProps, isWanted: boolean): ComponentChildren {
  const notices = useLoaded(load, isWanted || props.failure !== undefined);
  return notices && <notices.CardNotices {...props} />;
}

const load = () => import('./card-notices.tsx');

import { highlight, type Piece } from '../../../utils/search/highlight.ts';
import type { Term } from '../../../utils/search/parse-query.ts';
import { cutLine } from '../../ui/cut-line.tsx';
import './marked.css';

/** A line of a profile, with what the search found in it marked. One that is far too long is cut. */
export function Marked({ text, terms }: { text: string; terms: readonly Term[] }) {
  return <Pieces pieces={highlight(cutLine(text), terms)} />;
}

/** A highlighted text. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text));
}

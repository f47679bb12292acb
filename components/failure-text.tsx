import type { Failure, FailureCode } from '../utils/failure/failure.ts';
import { type MessageKey, useWords } from './words.tsx';

type Underscored<S extends string> = S extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : S;

interface FailureTextProps {
  failure: Failure;
  /** Stands in for the remedy where the person is asked something else. */
  question?: string | undefined;
}

/** A failure's sentence, its remedy, and OutX's own words where there are any. */
export function FailureText({ failure, question }: FailureTextProps) {
  const words = useWords();
  return (
    <>
      <p class="failure">{words(keyFor('failure', failure.code))}</p>
      <p>{question ?? words(keyFor('remedy', failure.code))}</p>
      {failure.reason && (
        <figure class="reason">
          <figcaption>{words('reason_label')}</figcaption>
          <blockquote dir="auto">{failure.reason}</blockquote>
        </figure>
      )}
    </>
  );
}

/** The locale files' name of a failure's sentence or remedy. */
function keyFor<K extends 'failure' | 'remedy'>(kind: K, code: FailureCode) {
  const key: string = `${kind}_${code.replaceAll('-', '_')}`;
  return key as `${K}_${Underscored<FailureCode>}` satisfies MessageKey;
}

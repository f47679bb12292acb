import {
  cleanTag,
  isSameTag,
  maxTagLength,
  maxTags,
  withTag,
} from '../../utils/profile/annotation.ts';

/** Why a typed text doesn't become a tag. */
export type TagRefusal =
  | { readonly kind: 'too-long' | 'full' }
  | { readonly kind: 'duplicate'; readonly tag: string };

interface TypedTags {
  readonly added: readonly string[];
  /** What stays in the field, to be corrected. */
  readonly left: string;
  readonly refusal?: TagRefusal;
}

/** The commas of several scripts, and the line breaks of a pasted column. */
const SEPARATORS = /[,，、،;\n\r]/;

/** Splits a text into tags to add and texts to refuse. `tags` are those that the profile has already. */
export function typedTags(text: string, tags: readonly string[]): TypedTags {
  let all = tags;
  let refusal: TagRefusal | undefined;
  const left: string[] = [];
  for (const part of text.split(SEPARATORS)) {
    const tag = cleanTag(part);
    if (tag === undefined) {
      if (part.trim().length <= maxTagLength) continue;
      refusal ??= { kind: 'too-long' };
      left.push(part.trim());
    } else if (all.some((other) => isSameTag(tag, other))) {
      refusal ??= { kind: 'duplicate', tag };
    } else if (all.length >= maxTags) {
      refusal ??= { kind: 'full' };
      left.push(tag);
    } else {
      all = withTag(all, tag);
    }
  }
  return {
    added: all.slice(tags.length),
    left: left.join(', '),
    ...(refusal && { refusal }),
  };
}

/** Splits a text at its last separator, into finished tags and the one that is still being typed. */
export function atLastComma(text: string): readonly [finished: string, typing: string] {
  const parts = text.split(SEPARATORS);
  const typing = parts.at(-1) ?? '';
  return [text.slice(0, text.length - typing.length), typing.trimStart()];
}

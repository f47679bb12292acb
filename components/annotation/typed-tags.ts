import {
  cleanTag,
  isSameTag,
  maxTagLength,
  maxTags,
  withTag,
} from '../../utils/profile/annotation.ts';

/** Why what was typed does not become a tag. */
export type TagRefusal =
  | { readonly kind: 'too-long' | 'full' }
  | { readonly kind: 'twice'; readonly tag: string };

/** What becomes of a typed text. */
interface TypedTags {
  readonly added: readonly string[];
  /** What stays in the field, to be put right. */
  readonly left: string;
  readonly refusal?: TagRefusal;
}

/** The commas of all scripts, and the line breaks of a pasted column. */
const SEPARATORS = /[,，、،;\n\r]/;

/** The tags in a text, those refused apart; `tags` are those that are there already. */
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
      refusal ??= { kind: 'twice', tag };
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

/** What has been ended by a comma, and what is still being typed behind it. */
export function atLastComma(text: string): readonly [ended: string, typing: string] {
  const parts = text.split(SEPARATORS);
  const typing = parts.at(-1) ?? '';
  return [text.slice(0, text.length - typing.length), typing.trimStart()];
}

import { type Annotation, cleanTag, withoutTag, withTag } from './annotation.ts';

/** One change that the user makes to an annotation. */
export type AnnotationEdit =
  | { readonly kind: 'star'; readonly starred: boolean }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'add-tag'; readonly tag: string }
  | { readonly kind: 'remove-tag'; readonly tag: string };

/** Returns the annotation after the edit. A tag that `cleanTag` rejects is ignored. */
export function editAnnotation(annotation: Annotation, edit: AnnotationEdit): Annotation {
  switch (edit.kind) {
    case 'star':
      return { ...annotation, starred: edit.starred };
    case 'note':
      return { ...annotation, note: edit.text };
    case 'add-tag': {
      const tag = cleanTag(edit.tag);
      return tag === undefined
        ? annotation
        : { ...annotation, tags: withTag(annotation.tags, tag) };
    }
    case 'remove-tag':
      return { ...annotation, tags: withoutTag(annotation.tags, edit.tag) };
  }
}

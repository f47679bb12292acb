import { type Annotation, cleanTag, withoutTag, withTag } from './annotation.ts';

/** One thing that a person does to what is put to a profile. */
export type AnnotationEdit =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'add-tag'; readonly tag: string }
  | { readonly kind: 'remove-tag'; readonly tag: string };

/** The annotation after the edit. A tag with nothing to see in it is none. */
export function editAnnotation(annotation: Annotation, edit: AnnotationEdit): Annotation {
  switch (edit.kind) {
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

import { type Annotation, cleanTag, dataIn, withoutTag, withTag } from './annotation.ts';
import { cleanDataField, withDataField, withoutDataField } from './data-field.ts';

/** One change that the user makes to an annotation. */
export type AnnotationEdit =
  | { readonly kind: 'star'; readonly starred: boolean }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'add-tag'; readonly tag: string }
  | { readonly kind: 'remove-tag'; readonly tag: string }
  /** Sets the value of a field of the data, or adds the field. An empty value removes it. */
  | { readonly kind: 'set-data'; readonly name: string; readonly value: string };

/** Returns the annotation after the edit. What `cleanTag` or `cleanDataField` rejects is ignored. */
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
    case 'set-data': {
      const { data = [], ...others } = annotation;
      const { name, value } = edit;
      if (value.trim() === '') return { ...others, ...dataIn(withoutDataField(data, name)) };
      const field = cleanDataField(name, value);
      return field ? { ...others, ...dataIn(withDataField(data, field)) } : annotation;
    }
  }
}

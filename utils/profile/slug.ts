declare const slugBrand: unique symbol;

/** The canonical path segment after `/in/`: what a profile is keyed by everywhere. */
export type Slug = string & { readonly [slugBrand]: true };

/** Schema: github.com/webcomponents/custom-elements-manifest; tests name what they look at. */
export function manifestOf(): never;

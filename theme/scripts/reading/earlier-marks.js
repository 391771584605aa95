import { version } from "./marks.js";
import { merged } from "./merging.js";

/**
 * Takes over what earlier versions kept under names of their own. Loaded only where there is any.
 * @param kept the marks of this site
 */
export function takeOver(kept) {
  for (let earlier = version - 1; earlier > 0; earlier -= 1) {
    const marks = kept.read(earlier);
    if (marks.size > 0) kept.change((mine) => merged(mine, marks));
    // Only what stands under the new name may go under the old one.
    if (kept.isKept) kept.remove(earlier);
  }
}

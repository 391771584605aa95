// What every page runs. Each part enhances markup that already works without it.
import "./elements/copy-text.js";
import "./elements/site-search.js";
import "./elements/theme-toggle.js";
import { copyHeadingLinks } from "./heading-links.js";
import { listenForPageKeys } from "./page-keys.js";

copyHeadingLinks();
listenForPageKeys();

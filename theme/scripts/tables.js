// What pages with tables run besides site.js: sorting and filters.
import "./elements/paper-table.js";

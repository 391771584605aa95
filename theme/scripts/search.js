// What the search page runs besides site.js.
import "./elements/search-page.js";

// What pages with papers run besides site.js: marks for what has been read.
import "./elements/paper-mark.js";

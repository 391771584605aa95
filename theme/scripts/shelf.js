// What the shelf runs besides site.js.
import "./elements/paper-mark.js";
import "./elements/paper-shelf.js";
import { connectSwitch } from "./elements/shortcuts-sheet.js";

connectSwitch(document.getElementById("keyboard"));

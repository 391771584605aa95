// What the roadmap runs besides site.js: marks, progress and the planner.
import "./elements/paper-mark.js";
import "./elements/reading-planner.js";
import "./elements/stage-progress.js";
import { kept } from "./reading/kept-marks.js";

for (const total of document.querySelectorAll(".reading-total")) total.hidden = false;
const showWhetherKept = () => {
  for (const notice of document.querySelectorAll(".reading-notice")) notice.hidden = kept.isKept;
};
kept.addEventListener("change", showWhetherKept);
showWhetherKept();

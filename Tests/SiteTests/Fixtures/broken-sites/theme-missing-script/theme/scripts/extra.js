import { x } from "./nothing.js";

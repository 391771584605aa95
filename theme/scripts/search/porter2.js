// Porter2, the English stemmer that M. F. Porter published with Snowball, rule by rule.

/** Words with a stem of their own. */
const exceptions = new Map(
  (
    "skis ski,skies sky,dying die,lying lie,tying tie,idly idl,gently gentl,ugly ugli,early earli," +
    "only onli,singly singl,sky sky,news news,howe howe,atlas atlas,cosmos cosmos,bias bias,andes andes"
  )
    .split(",")
    .map((pair) => pair.split(" ")),
);

/** Words that stay as they are after step 1a. */
const finished = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

const step2 = suffixes(
  "ization ize,ational ate,fulness ful,ousness ous,iveness ive,tional tion,biliti ble,lessli less," +
    "entli ent,ation ate,alism al,aliti al,ousli ous,iviti ive,fulli ful,enci ence,anci ance,abli able," +
    "ogist og,izer ize,ator ate,alli al,bli ble,ogi og,li ",
);
const step3 = suffixes(
  "ational ate,tional tion,alize al,icate ic,iciti ic,ative ,ical ic,ness ,ful ",
);
const step4 = suffixes(
  "ement ,ance ,ence ,able ,ible ,ment ,ant ,ent ,ism ,ate ,iti ,ous ,ive ,ize ,ion ,al ,er ,ic ",
);

/** Pairs of ending and replacement, the longest ending first. */
function suffixes(text) {
  return text.split(",").map((pair) => pair.split(" "));
}

/**
 * The stem of an English word.
 * @param {string} word only letters from a to z
 */
export function stem(word) {
  if (word.length < 3) return word;
  const known = exceptions.get(word);
  if (known) return known;
  // A `y` that stands for a consonant is written large.
  let text = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const first = regionStart(text);
  const second = first + afterVowelAndConsonant(text.slice(first));
  text = text.replace(/sses$/, "ss").replace(/(?:ied|ies)$/, (end, at) => (at > 1 ? "i" : "ie"));
  if (!/(?:us|ss)$/.test(text)) text = text.replace(/([aeiouy].+)s$/, "$1");
  if (finished.test(text)) return text;
  text = withoutPast(text, first);
  text = text.replace(/(.[^aeiouy])[yY]$/, "$1i");
  text = replaced(text, step2, (ending, at) => {
    if (at < first) return false;
    if (ending === "ogi") return text[at - 1] === "l";
    return ending !== "li" || /[cdeghkmnrt]/.test(text[at - 1]);
  });
  text = replaced(text, step3, (ending, at) => at >= (ending === "ative" ? second : first));
  text = replaced(
    text,
    step4,
    (ending, at) => at >= second && (ending !== "ion" || /[st]/.test(text[at - 1])),
  );
  const last = text.length - 1;
  if (text.endsWith("e")) {
    if (last >= second || (last >= first && !endsInShortSyllable(text.slice(0, -1)))) {
      text = text.slice(0, -1);
    }
  } else if (text.endsWith("ll") && last >= second) {
    text = text.slice(0, -1);
  }
  return text.toLowerCase();
}

/** Where R1 begins. */
function regionStart(text) {
  const special = /^(?:gener|commun|arsen|univers|later|emerg|organ|inter)/.exec(text);
  return special ? special[0].length : afterVowelAndConsonant(text);
}

/** The place after the first consonant that follows a vowel. */
function afterVowelAndConsonant(text) {
  return /^.*?[aeiouy][^aeiouy]/.exec(text)?.[0].length ?? text.length;
}

/** Step 1b. */
function withoutPast(text, first) {
  const [ending] = /(?:eedly|ingly|edly|eed|ing|ed)$/.exec(text) ?? [""];
  const start = text.slice(0, text.length - ending.length);
  if (ending.startsWith("eed")) return start.length >= first ? start + "ee" : text;
  if (ending === "" || !/[aeiouy]/.test(start)) return text;
  if (/(?:at|bl|iz)$/.test(start)) return start + "e";
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(start)) {
    return /^[aeo]..$/.test(start) ? start : start.slice(0, -1);
  }
  const isShort = start === "past" || (start.length <= first && endsInShortSyllable(start));
  return isShort ? start + "e" : start;
}

function endsInShortSyllable(text) {
  return /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY]|past)$/.test(text);
}

/** The text with its longest known ending replaced, if that ending may be. */
function replaced(text, endings, isAllowed) {
  const found = endings.find(([ending]) => text.endsWith(ending));
  if (!found) return text;
  const [ending, replacement] = found;
  const at = text.length - ending.length;
  return isAllowed(ending, at) ? text.slice(0, at) + replacement : text;
}

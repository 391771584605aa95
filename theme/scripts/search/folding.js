/**
 * Text as it is compared: compatibility forms (full-width letters, ligatures) made plain, lower
 * case, accents off. `Ｍed-ＰaLM` becomes `med-palm`, `Dessì` becomes `dessi`.
 * @param {string} text
 * @returns {string}
 */
export function folded(text) {
  return text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/**
 * Folded text together with the place in the original that each of its code units came from.
 * @param {string} text
 * @returns {{ text: string, places: number[] }} `places` has one more entry: the original's length.
 */
export function foldedWithPlaces(text) {
  let result = "";
  const places = [];
  let place = 0;
  for (const character of text) {
    const plain = folded(character);
    for (let index = 0; index < plain.length; index += 1) places.push(place);
    result += plain;
    place += character.length;
  }
  places.push(place);
  return { text: result, places };
}

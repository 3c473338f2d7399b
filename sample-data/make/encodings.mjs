// Text to bytes, as Excel and its relatives save it.

const windows1252 = new Map([['€', 0x80], ['…', 0x85], ['‘', 0x91], ['’', 0x92], ['“', 0x93], ['”', 0x94], ['–', 0x96], ['—', 0x97]]);
const macRoman = new Map([['å', 0x8c], ['ä', 0x8a], ['ö', 0x9a], ['Å', 0x81], ['Ä', 0x80], ['Ö', 0x85], ['é', 0x8e]]);

/** @throws {Error} when a character has no place in the encoding. */
function singleByte(text, table, isPlain) {
  return Buffer.from(Array.from(text, character => {
    const code = table.get(character) ?? character.codePointAt(0);
    if (!table.has(character) && !isPlain(code)) throw new Error(`'${character}' cannot be written in this encoding.`);
    return code;
  }));
}

export const encodings = {
  'utf-8': text => Buffer.from(text, 'utf8'),
  'utf-8-bom': text => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'utf-16le': text => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': text => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'windows-1252': text => singleByte(text, windows1252, code => code < 0x80 || (code >= 0xa0 && code <= 0xff)),
  'mac-roman': text => singleByte(text, macRoman, code => code < 0x80),
};

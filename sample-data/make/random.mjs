// Random numbers that depend on a name alone, so that a change in one series leaves all others as they were.

function seedOf(name) {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** A generator seeded by a name: mulberry32 over an FNV-1a hash. */
export function randomFor(name) {
  let state = seedOf(name);

  /** Uniform in [0, 1). */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  const chance = probability => next() < probability;

  /** Whole number, both ends included. */
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));

  /** Knuth's method, in steps of 200 so that exp never underflows. */
  function poisson(mean) {
    let count = 0;
    for (let left = mean; left > 0; left -= 200) {
      const limit = Math.exp(-Math.min(left, 200));
      for (let product = next(); product > limit; product *= next()) count++;
    }
    return count;
  }

  /** How many of `trials` succeed. */
  function binomial(trials, probability) {
    let count = 0;
    for (let i = 0; i < trials; i++) if (chance(probability)) count++;
    return count;
  }

  return { next, chance, between, poisson, binomial };
}

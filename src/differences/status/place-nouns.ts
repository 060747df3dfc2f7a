/**
 * Places that "the city" or "the area" may stand for within one event, as concepts and objects name them: "city" is
 * the group of towns, villages and capitals, "citi" the stem of "city" itself, "target" the group of sites.
 */
export const PLACE_NOUNS = new Set(['citi', 'city', 'area', 'target']);

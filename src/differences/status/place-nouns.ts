/** Places that "the city" or "the area" may stand for within one event. */
export const PLACE_NOUNS = new Set(['citi', 'city', 'town', 'villag', 'area', 'target']);

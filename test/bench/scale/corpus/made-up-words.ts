/** Words of made-up events, written for this benchmark. */
export const WORDS = {
  placeParts:
    'Aln Bram Cold Dun East Fern Gold Hart Ivel Kelm Lang Mar Nor Oak Pem Quill Rush Stan Thorn Ull Ver West Yar Zel Ash Beck Crom Dal Esk Fair'.split(
      ' ',
    ),
  placeEnds:
    'ford ham bury mouth wick ton stead field bridge haven holm dale port gate minster combe well moor'.split(
      ' ',
    ),
  firstNames:
    'Anna Boris Clara David Elena Farid Grace Hugo Irina Jonas Karim Lucia Marek Nadia Oscar Petra Rosa Stefan Teresa Victor'.split(
      ' ',
    ),
  nameParts: 'Al Ber Cor Dav En Fal Gar Hol Is Jan Kov Lind Mor Nov Ort Pal Ros Sor Tal Vass'.split(
    ' ',
  ),
  nameEnds: 'an berg dal ec er in is man mark ov sen ström wick'.split(' '),
  things:
    'ferry|freight train|school bus|gas pipeline|chemical plant|apartment block|coal mine|footbridge|fishing boat|cargo plane|grain store|power station|market hall|hospital wing|mountain road|river dam'.split(
      '|',
    ),
  deeds: 'collapsed|caught fire|exploded|was flooded|was attacked|broke down|was shelled'.split(
    '|',
  ),
  days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  roles:
    'the mayor|the deputy minister|a spokesman for the council|the head of the rescue service|the chief engineer|a union leader|the provincial governor'.split(
      '|',
    ),
  sources:
    'police|the interior ministry|the state news agency|local officials|the fire service|a hospital director|witnesses'.split(
      '|',
    ),
  matters:
    'repairs|compensation|a new inspection|the search for survivors|temporary housing|an inquiry|the closed railway line'.split(
      '|',
    ),
} as const;

export const MONTHS = [
  ...'January February March April May June July August September October November December'.split(
    ' ',
  ),
] as const;

/** Openings of a report; the words in braces are filled in. */
export const REPORTS = [
  'At least {figure} people were killed when a {thing} {deed} near {place} on {day}, {source} said.',
  'A {thing} {deed} near {place} on {day}, killing {figure} people, according to {source}.',
  '{figure} people died after a {thing} {deed} in {place}, {role}, {person}, told reporters on {day}.',
  'Rescue teams in {place} said on {day} that {figure} people had been killed when a {thing} {deed}.',
  'The {thing} that {deed} near {place} on {day} left {figure} people dead, {source} said.',
] as const;

/** Sentences further down. */
export const SIDE_NOTES = [
  '{person}, {role} of {place}, said that {number} dollars would be spent on {matter} by {month}.',
  'Some {number} people in {place} have waited for {matter} since {month}, {source} said.',
  '“Nobody in {place} was told about {matter},” said {person}, {role}, who had asked for {number} euros in {month}.',
  'In {month} {source} counted {number} residents and {number} workers around {place}, and {person} promised {matter}.',
] as const;
